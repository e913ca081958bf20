package org.semper.supporting.crypto;

/// Sealed bytes that were not sealed with this key for this place, or were changed since.
public final class SealBroken extends Exception {

  private static final long serialVersionUID = 1L;

  SealBroken() {
    super("not sealed with this key for this place");
  }
}
