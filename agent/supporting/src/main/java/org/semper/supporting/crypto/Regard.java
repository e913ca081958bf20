package org.semper.supporting.crypto;

/// How the owner regards an authority that a trust list names.
public enum Regard {
  /// As the list has it: its certificates count.
  LISTED,
  /// The owner confirmed that it checks whom it certifies.
  CONFIRMED,
  /// Nothing new that its certificates vouch for is accepted. What was accepted before stays provable.
  DISTRUSTED
}
