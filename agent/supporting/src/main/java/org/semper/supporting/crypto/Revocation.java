package org.semper.supporting.crypto;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

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

    /// Whether what was signed before the revocation still counts by its own date: nobody else had the key. Without a reason, or for
    /// one that has to do with the key or the trust in its holder, any date can be a thief's.
    public boolean countsFromDate() {
      return switch (this) {
        case AFFILIATION_CHANGED, SUPERSEDED, CESSATION_OF_OPERATION -> true;
        case UNSPECIFIED, KEY_COMPROMISE, PRIVILEGE_WITHDRAWN -> false;
      };
    }

    /// @return UNSPECIFIED for a number that is none of these, such as an authority's own compromise (2, 10) or a hold (6)
    static Reason ofCode(int code) {
      return Arrays.stream(values())
          .filter(reason -> reason.code == code)
          .findFirst()
          .orElse(UNSPECIFIED);
    }
  }
}
