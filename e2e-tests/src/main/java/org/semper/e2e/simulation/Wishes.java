package org.semper.e2e.simulation;

/// How many purchases shoppers still want to begin.
final class Wishes {

  private int left;

  Wishes(int left) {
    this.left = left;
  }

  boolean isLeft() {
    return left > 0;
  }

  void take() {
    left--;
  }
}
