package org.semper.bridge.trust;

/// Browsers' trust cannot be looked at or changed; the message is one sentence for the owner.
public final class TrustUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  public TrustUnavailable(String sentence) {
    super(sentence);
  }
}
