package org.semper.e2e.crash;

/// Told of each journaled step: a transaction that changes something. The calling thread does not go on before this returns.
@FunctionalInterface
interface StepListener {

  /// A step is about to be committed, or was just committed.
  ///
  /// @param name who takes the step, from the outermost caller in
  void reached(Side side, String name);
}
