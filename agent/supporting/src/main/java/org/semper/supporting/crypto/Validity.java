package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// From when until when a certificate holds, both seconds included (RFC 5280, section 4.1.2.5).
///
/// @param notBefore a whole second
/// @param notAfter a whole second
public record Validity(Instant notBefore, Instant notAfter) {

  public Validity {
    notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
    notAfter = notAfter.truncatedTo(ChronoUnit.SECONDS);
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException("validity ends before it begins");
    }
  }

  public static Validity lasting(Instant from, Duration duration) {
    return new Validity(from, from.plus(duration));
  }

  static Validity of(X509Certificate certificate) throws VerificationFailed {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    CommonProfile.require(!until.isBefore(from), "validity");
    return new Validity(from, until);
  }

  public boolean contains(Instant when) {
    Instant second = when.truncatedTo(ChronoUnit.SECONDS);
    return !second.isBefore(notBefore) && !second.isAfter(notAfter);
  }
}
