package org.semper.bridge.pairing;

/// Asks the owner to type the code that the extension shows.
@FunctionalInterface
public interface CodeQuestion {

  /// Begins to ask and returns at once.
  ///
  /// @param client becomes a paired one when the code matches
  /// @param code compares what the owner types
  void ask(PairedClient client, TypedCode code);
}
