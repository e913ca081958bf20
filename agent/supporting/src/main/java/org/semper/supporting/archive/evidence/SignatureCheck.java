package org.semper.supporting.archive.evidence;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Assurance;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;

/// Judges signature, certificates, revocation and role of statements: as of when a notary stamped them; else as of when they say
/// they were made, and only until their certificates expire or are known to be compromised, because whoever gets hold of a key later
/// can write any date.
final class SignatureCheck implements Seals {

  private final StatementVerifier verifier;
  private final TimeStampVerifier stamps;
  private final Clock clock;

  SignatureCheck(TrustList trust, RevocationSource lists, Clock clock) {
    this.verifier = new StatementVerifier(trust, lists, clock);
    this.stamps = new TimeStampVerifier(trust, lists, clock);
    this.clock = clock;
  }

  @Override
  public Seal as(ArchivedStatement statement, Role role) throws EvidenceRejected {
    try {
      return verified(statement, stamp(statement), role);
    } catch (VerificationFailed e) {
      throw notVerified(e);
    }
  }

  @Override
  public Seal within(StapledStatement statement, Seal outer, Role role) throws EvidenceRejected {
    try {
      Instant known = outer.stamp().map(TimeStamp::at).orElseGet(clock::instant);
      return unstamped(statement, role, known);
    } catch (VerificationFailed e) {
      throw notVerified(e);
    }
  }

  /// For statements that any certified party may make.
  Seal inAnyRole(ArchivedStatement statement) throws EvidenceRejected {
    Optional<TimeStamp> stamp = stamp(statement);
    return inAnyRole(role -> verified(statement, stamp, role));
  }

  /// For the seal of a bundle, as of when it was made, however long ago: what it seals stands by itself.
  Seal ofExport(StapledStatement sealed) throws EvidenceRejected {
    return inAnyRole(role -> made(sealed, role, clock.instant()));
  }

  private static Seal inAnyRole(Judgement judgement) throws EvidenceRejected {
    for (Role role : Role.values()) {
      try {
        return judgement.in(role);
      } catch (VerificationFailed e) {
        if (e.reason() != VerificationFailed.Reason.WRONG_ROLE) {
          throw notVerified(e);
        }
      }
    }
    throw new EvidenceRejected(Reason.NOT_VERIFIED, "Its signer is certified in no role.");
  }

  private Seal verified(ArchivedStatement statement, Optional<TimeStamp> stamp, Role role)
      throws VerificationFailed, EvidenceRejected {
    return stamp.isPresent()
        ? stamped(statement.stapled(), stamp.get(), role)
        : unstamped(statement.stapled(), role, clock.instant());
  }

  private Optional<TimeStamp> stamp(ArchivedStatement statement) throws EvidenceRejected {
    if (statement.stamp().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          stamps.verify(
              statement.stamp().get().timeStamp(),
              statement.stapled().statement().signatureText()));
    } catch (TimeStampRejected e) {
      throw new EvidenceRejected(
          Reason.TIME_STAMP, "Its time-stamp does not hold: " + e.getMessage() + ".");
    }
  }

  private Seal stamped(StapledStatement statement, TimeStamp stamp, Role role)
      throws VerificationFailed {
    VerifiedStatement verified = verifier.verifyAsOf(statement, role, stamp.at());
    return seal(verified, role, Optional.of(stamp));
  }

  /// @param known when the statement is known to have existed
  private Seal unstamped(StapledStatement statement, Role role, Instant known)
      throws VerificationFailed, EvidenceRejected {
    Seal seal = made(statement, role, known);
    for (X509Certificate certificate : statement.statement().certificates()) {
      if (known.isAfter(certificate.getNotAfter().toInstant())) {
        throw new EvidenceRejected(
            Reason.EXPIRED,
            "Its certificates have expired, and no time-stamp shows that it was made before.");
      }
    }
    return seal;
  }

  private Seal made(StapledStatement statement, Role role, Instant known)
      throws VerificationFailed, EvidenceRejected {
    Instant made = statement.statement().issuedAt();
    if (made.isAfter(clock.instant().plus(StatementVerifier.CLOCK_SKEW))) {
      throw new EvidenceRejected(Reason.TIME, "It was made in the future.");
    }
    return seal(verifier.verifyAsDated(statement, role, known), role, Optional.empty());
  }

  private Seal seal(VerifiedStatement verified, Role role, Optional<TimeStamp> stamp) {
    boolean demo = verified.signer().assurance() == Assurance.DEMO;
    return new Seal(verified, role, demo, stamp);
  }

  static EvidenceRejected notVerified(VerificationFailed e) {
    return new EvidenceRejected(Reason.NOT_VERIFIED, "It does not verify: " + e.getMessage() + ".");
  }

  /// Finds a statement good if its signer holds the role.
  private interface Judgement {
    Seal in(Role role) throws VerificationFailed, EvidenceRejected;
  }
}
