package org.semper.e2e.bench;

import java.util.concurrent.Callable;

/// Runs ours and a peer in turns, so that whatever else the machine does hits both.
final class Race {

  private static final int ROUNDS = 15;
  private static final long ROUND_NANOS = 200_000_000;

  private Race() {}

  /// Operations per second, each the median of its rounds.
  record Result(double ours, double peers) {}

  /// @param ours does one operation; the result is looked at, so that it is not optimised away
  static Result run(Callable<?> ours, Callable<?> peer) throws Exception {
    Samples own = new Samples();
    Samples others = new Samples();
    for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
      long mine = nanosPerCall(ours);
      long theirs = nanosPerCall(peer);
      if (round >= 0) {
        own.add(mine);
        others.add(theirs);
      }
    }
    return new Result(1e9 / own.median().toNanos(), 1e9 / others.median().toNanos());
  }

  private static long nanosPerCall(Callable<?> operation) throws Exception {
    long start = System.nanoTime();
    long calls = 0;
    long taken = 0;
    while (taken < ROUND_NANOS) {
      if (operation.call() == null) {
        throw new IllegalStateException("an operation without a result");
      }
      calls++;
      taken = System.nanoTime() - start;
    }
    return taken / calls;
  }
}
