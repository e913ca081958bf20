package org.semper.e2e.simulation;

import java.time.Duration;
import java.util.List;

/// No chance at all: what is likely happens, what is not does not, and the first of several is taken.
final class Steady extends Chance {

  Steady() {
    super(0);
  }

  @Override
  boolean perMille(int thousandths) {
    return thousandths >= 500;
  }

  @Override
  int below(int bound) {
    return bound - 1;
  }

  @Override
  <T> T oneOf(List<T> all) {
    return all.getFirst();
  }

  @Override
  Duration between(Duration least, Duration most) {
    return least;
  }
}
