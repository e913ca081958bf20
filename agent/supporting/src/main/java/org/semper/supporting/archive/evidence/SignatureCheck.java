package org.semper.supporting.archive.evidence;

import java.time.Clock;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;

/// Judges signature, certificates, revocation and role of statements as of when they were made.
final class SignatureCheck {

  private final TrustList trust;
  private final StatementVerifier verifier;
  private final Clock clock;

  SignatureCheck(TrustList trust, RevocationSource lists, Clock clock) {
    this.trust = trust;
    this.verifier = new StatementVerifier(trust, lists, clock);
    this.clock = clock;
  }

  Seal as(StapledStatement statement, Role role) throws EvidenceRejected {
    try {
      return verified(statement, role);
    } catch (VerificationFailed e) {
      throw notVerified(e);
    }
  }

  /// For statements that any certified party may make.
  Seal inAnyRole(StapledStatement statement) throws EvidenceRejected {
    for (Role role : Role.values()) {
      try {
        return verified(statement, role);
      } catch (VerificationFailed e) {
        if (e.reason() != VerificationFailed.Reason.WRONG_ROLE) {
          throw notVerified(e);
        }
      }
    }
    throw new EvidenceRejected(Reason.NOT_VERIFIED, "Its signer is certified in no role.");
  }

  private Seal verified(StapledStatement statement, Role role)
      throws VerificationFailed, EvidenceRejected {
    var made = statement.statement().issuedAt();
    if (made.isAfter(clock.instant().plus(StatementVerifier.CLOCK_SKEW))) {
      throw new EvidenceRejected(Reason.TIME, "It was made in the future.");
    }
    VerifiedStatement verified = verifier.verifyAsOf(statement, role, made);
    return new Seal(verified, role, isDemo(verified.signer().certifiedBy()));
  }

  private boolean isDemo(String authority) {
    return trust.authorities().stream()
        .filter(each -> each.name().equals(authority))
        .anyMatch(Authority::demo);
  }

  private static EvidenceRejected notVerified(VerificationFailed e) {
    return new EvidenceRejected(Reason.NOT_VERIFIED, "It does not verify: " + e.getMessage() + ".");
  }
}
