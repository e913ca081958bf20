package org.semper.e2e.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// Plays one market after the other, as many at once as the machine has processors, until the time is over or something does not hold.
final class Simulation {

  private static final Path MEMORY = Path.of("/dev/shm");

  private final Scenario scenario;
  private final Rates rates;
  private final Bugs bugs;
  private final PrintStream out;
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private int markets;
  private int whole;
  private Optional<Outcome> bad = Optional.empty();

  Simulation(Scenario scenario, Rates rates, Bugs bugs, PrintStream out) {
    this.scenario = scenario;
    this.rates = rates;
    this.bugs = bugs;
    this.out = out;
  }

  /// Markets of this seed, the next, and so on.
  ///
  /// @return whether everything held
  boolean run(long firstSeed, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    return run(firstSeed, seed -> System.nanoTime() < end);
  }

  /// Likewise, so many at most.
  ///
  /// @return whether everything held
  boolean run(long firstSeed, int most) throws Exception {
    return run(firstSeed, seed -> seed < firstSeed + most);
  }

  private boolean run(long firstSeed, LongPredicate mayBegin) throws Exception {
    long begin = System.nanoTime();
    AtomicLong next = new AtomicLong(firstSeed);
    int lanes = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
      List<Future<?>> running = new ArrayList<>();
      for (int lane = 0; lane < lanes; lane++) {
        running.add(
            threads.submit(() -> {
              long seed = next.getAndIncrement();
              while (mayBegin.test(seed) && !isBad()) {
                add(play(seed));
                seed = next.getAndIncrement();
              }
              return true;
            }));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
    }
    print(Duration.ofNanos(System.nanoTime() - begin));
    return !isBad();
  }

  private Outcome play(long seed) throws Exception {
    Path folder =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "semper-market-")
            : Files.createTempDirectory("semper-market-");
    try {
      return World.play(seed, folder, scenario, rates, bugs);
    } finally {
      delete(folder);
    }
  }

  private synchronized boolean isBad() {
    return bad.isPresent();
  }

  private synchronized void add(Outcome outcome) {
    markets++;
    whole += outcome.whole();
    outcome.faults().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
    if (outcome.trouble().isPresent() && bad.isEmpty()) {
      bad = Optional.of(outcome);
    }
  }

  private synchronized void print(Duration took) {
    bad.ifPresent(this::printTrouble);
    out.printf(
        Locale.ROOT,
        "%d whole purchases in %d markets in %.1f s: %.1f purchases/s%n",
        whole,
        markets,
        took.toMillis() / 1000.0,
        whole * 1000.0 / Math.max(1, took.toMillis()));
    for (Fault fault : Fault.values()) {
      out.printf(Locale.ROOT, "  %8d  %s%n", faults.getOrDefault(fault, 0), fault.words());
    }
    if (bad.isEmpty()) {
      out.println("Everything held.");
    }
  }

  private void printTrouble(Outcome outcome) {
    outcome.account().forEach(out::println);
    Throwable trouble = outcome.trouble().orElseThrow();
    if (!(trouble instanceof Invariant.Broken)) {
      trouble.printStackTrace(out);
    }
    out.printf(
        Locale.ROOT,
        "Seed %d: %s%nTo see it again: ./semper simulate --seed %d%n",
        outcome.seed(),
        outcome.why(),
        outcome.seed());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
