package org.semper.e2e.simulation;

/// What must hold, read from the stores of those it is about.
interface Invariant extends AutoCloseable {

  /// Called after every step; cheap.
  ///
  /// @throws Broken if it does not hold
  void check() throws Broken;

  /// Called when all faults have stopped and nothing changes any more.
  ///
  /// @throws Broken if it does not hold
  void checkEnd() throws Broken;

  @Override
  default void close() {}

  /// It does not hold.
  final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }
}
