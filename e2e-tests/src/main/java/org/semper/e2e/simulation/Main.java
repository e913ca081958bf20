package org.semper.e2e.simulation;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `[--seconds N] [--seed S]`: plays simulated markets for N seconds, the first of them from seed S or one that is drawn and printed; a seed
/// alone plays that one market. Ends with 1 if something did not hold.
public final class Main {

  private static final int SECONDS = 60;
  private static final long LARGEST_SEED = 1_000_000_000;
  private static final Scenario SCENARIO = new Marketplace(2, 3, 200);

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    // What parties log of troubles that are meant.
    Logger.getLogger("").setLevel(Level.OFF);
    Optional<Long> seconds = Optional.empty();
    Optional<Long> seed = Optional.empty();
    for (int i = 0; i < arguments.length; i += 2) {
      Optional<Long> value = i + 1 < arguments.length ? number(arguments[i + 1]) : Optional.empty();
      if (value.isPresent() && arguments[i].equals("--seconds")) {
        seconds = value;
      } else if (value.isPresent() && arguments[i].equals("--seed")) {
        seed = value;
      } else {
        System.err.println("usage: ./semper simulate [--seconds N] [--seed S]");
        System.exit(2);
      }
    }
    System.exit(held(seconds, seed) ? 0 : 1);
  }

  private static boolean held(Optional<Long> seconds, Optional<Long> seed) throws Exception {
    Simulation simulation = new Simulation(SCENARIO, Rates.USUAL, Bugs.NONE, System.out);
    if (seed.isPresent() && seconds.isEmpty()) {
      return simulation.run(seed.get(), 1);
    }
    long first = seed.orElseGet(() -> new SecureRandom().nextLong(LARGEST_SEED));
    System.out.println("Seeds from " + first);
    return simulation.run(first, Duration.ofSeconds(seconds.orElse((long) SECONDS)));
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,10}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
