package org.semper.e2e.crash;

import org.semper.supporting.store.StoreUnavailable;

/// Told of each journaled step: a transaction that changes something. The calling thread does not go on before this returns.
@FunctionalInterface
interface StepListener {

  /// A step is about to be committed, or was just committed.
  ///
  /// @param name who takes the step, from the outermost caller in
  void reached(Side side, String name);

  /// Nothing could be written down; the caller hears of it too.
  default void failed(StoreUnavailable trouble) {}
}
