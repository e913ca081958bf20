package org.semper.supporting.crypto;

/// A signature is not one of the given key over the given bytes.
public final class SignatureMismatch extends Exception {

  private static final long serialVersionUID = 1L;

  public SignatureMismatch() {
    super("the signature is not the key's over these bytes");
  }
}
