package org.semper.supporting.crypto;

/// How much a certified name is worth to the owner, after who certified it.
public enum Assurance {
  /// The owner confirmed that the authority checks whom it certifies.
  CHECKED,
  /// A trust list names the authority; the owner has not confirmed that it checks anybody.
  LISTED,
  /// The authority checks nobody and exists to try things out.
  DEMO
}
