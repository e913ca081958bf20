package org.semper.e2e.crash;

/// Counts steps, and does something just after one of them.
final class StepCount implements StepListener {

  private final int chosen;
  private final Runnable action;
  private int steps;

  StepCount() {
    this(0, () -> {});
  }

  /// @param chosen 1 for the first step
  StepCount(int chosen, Runnable action) {
    this.chosen = chosen;
    this.action = action;
  }

  @Override
  public synchronized void reached(Side side, String name) {
    if (side == Side.AFTER) {
      steps++;
      if (steps == chosen) {
        action.run();
      }
    }
  }

  synchronized int steps() {
    return steps;
  }
}
