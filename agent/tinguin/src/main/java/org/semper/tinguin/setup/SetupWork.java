package org.semper.tinguin.setup;

import java.util.function.Consumer;

/// The slow part of the first start, done by the program: vault, certificate, bank account.
@FunctionalInterface
public interface SetupWork {

  /// Parts of the work, in order.
  enum Stage {
    MAKING_VAULT,
    REGISTERING,
    OPENING_ACCOUNT
  }

  /// Does the work; called off the event thread. After a failure the owner may change something and have it tried again, so
  /// work that is done already is found, not done twice.
  ///
  /// @param setup must not be kept beyond the call
  /// @param stage to be told which part begins
  /// @throws SetupFailed with a reason the owner can do something about
  void carryOut(Setup setup, Consumer<Stage> stage) throws SetupFailed;
}
