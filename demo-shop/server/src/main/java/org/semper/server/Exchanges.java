package org.semper.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The exchanges of a server that are under way. When there are too many, the one that its peer has kept waiting longest gives
/// way: of the same address if that has too many, else of the address that has most. What is worked on is never cut for another.
final class Exchanges {

  private static final int NETWORK_BYTES = 8;
  private static final int SECONDS_TO_WAIT = 10;

  /// Those of one address, oldest first.
  private static final class Neighbours {

    private final List<Watch> watches = new ArrayList<>();
    private final Semaphore turns;

    Neighbours(int turns) {
      this.turns = new Semaphore(turns);
    }
  }

  private final Limits limits;
  private final Semaphore turns;
  private final Map<List<Byte>, Neighbours> byAddress = new HashMap<>();
  private int count;

  Exchanges(Limits limits) {
    this.limits = limits;
    this.turns = new Semaphore(limits.working());
  }

  /// Takes one more in; another may have to go.
  ///
  /// @return whether it was taken
  boolean enter(Watch watch) {
    Optional<Watch> leaving;
    synchronized (this) {
      Neighbours own = neighbours(watch);
      boolean full = own.watches.size() >= limits.perAddress() || count >= limits.atOnce();
      leaving = full ? slowest(own) : Optional.empty();
      if (full && leaving.isEmpty()) {
        forget(watch, own);
        return false;
      }
      leaving.ifPresent(this::leave);
      Neighbours joined = neighbours(watch);
      joined.watches.add(watch);
      watch.allot(joined.turns);
      count++;
    }
    leaving.ifPresent(Watch::giveWay);
    return true;
  }

  synchronized void leave(Watch watch) {
    Neighbours own = neighbours(watch);
    if (own.watches.remove(watch)) {
      count--;
    }
    forget(watch, own);
  }

  /// Waits until a service may run, for ten seconds at most.
  ///
  /// @param own the turns of its address
  /// @return empty if its turn did not come
  Optional<Turn> turn(Semaphore own) throws InterruptedException {
    if (!own.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
      return Optional.empty();
    }
    if (!turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
      own.release();
      return Optional.empty();
    }
    return Optional.of(() -> {
      turns.release();
      own.release();
    });
  }

  /// The right to run a service.
  @FunctionalInterface
  interface Turn extends AutoCloseable {

    @Override
    void close();
  }

  private Optional<Watch> slowest(Neighbours own) {
    Neighbours most =
        own.watches.size() >= limits.perAddress()
            ? own
            : byAddress.values().stream()
                .max(Comparator.comparingInt(those -> those.watches.size()))
                .orElse(own);
    return most.watches.stream().filter(Watch::waitsForPeer).findFirst();
  }

  private Neighbours neighbours(Watch watch) {
    return byAddress.computeIfAbsent(
        network(watch.address()), _ -> new Neighbours(limits.workingPerAddress()));
  }

  private void forget(Watch watch, Neighbours own) {
    if (own.watches.isEmpty()) {
      byAddress.remove(network(watch.address()));
    }
  }

  /// The address, of IPv6 the part that a subscriber cannot choose.
  private static List<Byte> network(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] network = Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES));
    List<Byte> key = new ArrayList<>();
    for (byte part : network) {
      key.add(part);
    }
    return key;
  }
}
