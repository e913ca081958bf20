package org.semper.e2e.simulation;

/// A process is gone. An error, so that nothing of the product handles it.
final class Crash extends Error {

  private static final long serialVersionUID = 1L;
  private final transient Life life;

  /// @param life that is over
  Crash(Life life) {
    super("crash", null, false, false);
    this.life = life;
  }

  Life life() {
    return life;
  }
}
