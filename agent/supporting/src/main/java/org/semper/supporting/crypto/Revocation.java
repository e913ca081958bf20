package org.semper.supporting.crypto;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// That a certificate is revoked: since when, and why.
///
/// @param at a whole second
public record Revocation(Instant at, Reason reason) {

  public Revocation {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /// CRLReason (RFC 5280, section 5.3.1); those that end a certificate for good.
  public enum Reason {
    UNSPECIFIED(0),
    KEY_COMPROMISE(1),
    AFFILIATION_CHANGED(3),
    SUPERSEDED(4),
    CESSATION_OF_OPERATION(5),
    PRIVILEGE_WITHDRAWN(9);

    private final int code;

    Reason(int code) {
      this.code = code;
    }

    /// The number in lists and responses.
    public int code() {
      return code;
    }
  }
}
