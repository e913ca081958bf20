package org.semper.e2e.simulation;

/// One process of a participant, from its start to its crash. Once it is over, whatever still runs in it fails at its next act.
final class Life {

  private final String name;
  private boolean over;

  Life(String name) {
    this.name = name;
  }

  /// Ends it here and now.
  Crash crash() {
    over = true;
    return new Crash(this);
  }

  boolean isOver() {
    return over;
  }

  /// @throws Crash if it is over
  void require() {
    if (over) {
      throw new Crash(this);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
