package org.semper.e2e.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// All that is left to chance, drawn from one seed.
class Chance {

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /// True so often of a thousand times.
  boolean perMille(int thousandths) {
    return random.nextInt(1000) < thousandths;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// From the one to the other, to the millisecond.
  Duration between(Duration least, Duration most) {
    long span = most.minus(least).toMillis();
    return least.plusMillis(random.nextLong(span + 1));
  }

  /// One of them, each as likely as its weight says.
  Move weighted(List<Move> moves) {
    int left = random.nextInt(moves.stream().mapToInt(Move::weight).sum());
    for (Move move : moves) {
      left -= move.weight();
      if (left < 0) {
        return move;
      }
    }
    throw new IllegalStateException("weights are positive");
  }
}
