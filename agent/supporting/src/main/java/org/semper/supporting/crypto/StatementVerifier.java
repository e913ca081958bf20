package org.semper.supporting.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Turns a statement that arrived into one that was said by a certified party.
///
/// Checked, and nothing less: the signature with the signer's key (ES256, EdDSA or PS256, each only with its own kind of
/// key); a certificate path to an authority of the trust list by [CertificatePath]; that no certificate of it was revoked;
/// the signer's role; that the statement was made while its certificates were valid and not in the future. So what holds now can still be
/// proven as of the time it was made, whatever time the signer gave.
///
/// What is NOT checked: what the statement says, whom it addresses, whether it has expired.
public final class StatementVerifier {

  /// Tolerated difference between our clock and a signer's.
  public static final Duration CLOCK_SKEW = OcspAnswer.CLOCK_SKEW;

  private final ProvenPaths paths;
  private final RevocationCheck revocation;
  private final Clock clock;

  public StatementVerifier(TrustList trust, RevocationSource lists, Clock clock) {
    this(() -> trust, lists, clock);
  }

  /// @param trust the trust list as it is now; the same object as long as nothing changes
  public StatementVerifier(Supplier<TrustList> trust, RevocationSource lists, Clock clock) {
    this.paths = new ProvenPaths(trust, KeyPurpose.DOCUMENT_SIGNING);
    this.revocation = new RevocationCheck(lists, clock);
    this.clock = clock;
  }

  /// Whether the statement may be relied upon now, and can be proven later: one that is dated ahead must bring answers about
  /// revocation that reach to its date. Nothing new is accepted from whom an authority certified that the owner distrusts.
  ///
  /// @param role as what the signer must be certified
  public VerifiedStatement verify(StapledStatement stapled, Role role) throws VerificationFailed {
    Instant now = clock.instant();
    VerifiedStatement verified = verifyAsOf(stapled, role, now);
    if (path(stapled.statement(), now).authority().regard() == Regard.DISTRUSTED) {
      throw new VerificationFailed(Reason.UNTRUSTED_ISSUER, "an authority the owner distrusts");
    }
    return stapled.statement().issuedAt().isAfter(now) ? verifyAsMade(stapled, role) : verified;
  }

  /// Whether the statement can be proven: judged as of when it says that it was made, by the answers about revocation that came
  /// with it; by lists only if it came without any, because nobody keeps the lists of today with it.
  ///
  /// @param role as what the signer must be certified
  public VerifiedStatement verifyAsMade(StapledStatement stapled, Role role)
      throws VerificationFailed {
    Instant made = stapled.statement().issuedAt();
    if (made.isAfter(clock.instant().plus(CLOCK_SKEW))) {
      throw new VerificationFailed(Reason.ISSUED_IN_FUTURE, "time of the statement");
    }
    CertificatePath path = path(stapled.statement(), made);
    requireSignature(stapled.statement());
    revocation.requireAsBrought(path, stapled.ocsp(), made);
    return withRole(new VerifiedStatement(stapled, path.signer()), role);
  }

  /// A statement of this party's own log, which was verified when it was logged: only its certificates are followed again, to name
  /// its signer. What was revoked since is not looked for.
  public VerifiedStatement logged(StapledStatement stapled) throws VerificationFailed {
    UnverifiedStatement statement = stapled.statement();
    return new VerifiedStatement(stapled, path(statement, statement.issuedAt()).signer());
  }

  /// Whether a statement that only its signer dates could be relied upon as of its date: for evidence without a time-stamp. If one of
  /// its certificates is known to be revoked for compromise, or for no reason given, before anybody else saw the statement, it could
  /// not: a thief writes any date.
  ///
  /// @param seen when somebody else knows it to have existed
  public VerifiedStatement verifyAsDated(StapledStatement stapled, Role role, Instant seen)
      throws VerificationFailed {
    Instant dated = stapled.statement().issuedAt();
    CertificatePath path = path(stapled.statement(), dated);
    requireSignature(stapled.statement());
    revocation.requireDated(path, stapled.ocsp(), dated, seen);
    return withRole(new VerifiedStatement(stapled, path.signer()), role);
  }

  /// Whether the statement could be relied upon at some time: for evidence, whose certificates may have expired since.
  ///
  /// @param when chain and revocation are judged as of then
  public VerifiedStatement verifyAsOf(StapledStatement stapled, Role role, Instant when)
      throws VerificationFailed {
    return withRole(verifyAsOf(stapled, when), role);
  }

  /// Likewise, in whatever role the signer spoke.
  public VerifiedStatement verifyAsOf(StapledStatement stapled, Instant when)
      throws VerificationFailed {
    UnverifiedStatement statement = stapled.statement();
    CertificatePath path = path(statement, when);
    requireSignature(statement);
    requireTime(statement, path, when);
    revocation.require(path, stapled.ocsp(), when);
    return new VerifiedStatement(stapled, path.signer());
  }

  private CertificatePath path(UnverifiedStatement statement, Instant when)
      throws VerificationFailed {
    return paths.require(statement.certificates(), when);
  }

  private static VerifiedStatement withRole(VerifiedStatement verified, Role role)
      throws VerificationFailed {
    if (!verified.signer().roles().contains(role)) {
      throw new VerificationFailed(Reason.WRONG_ROLE, "role of the signer");
    }
    return verified;
  }

  private static void requireSignature(UnverifiedStatement statement) throws VerificationFailed {
    VerificationKey key = VerificationKey.of(statement.certificates().getFirst());
    if (key.algorithm() != statement.algorithm()) {
      throw new VerificationFailed(Reason.KEY_ALGORITHM, "algorithm of the statement");
    }
    key.requireSignature(
        statement.signingInput().getBytes(StandardCharsets.US_ASCII), statement.signature());
  }

  private static void requireTime(UnverifiedStatement statement, CertificatePath path, Instant when)
      throws VerificationFailed {
    if (statement.issuedAt().isAfter(when.plus(CLOCK_SKEW))) {
      throw new VerificationFailed(Reason.ISSUED_IN_FUTURE, "time of the statement");
    }
    try {
      path.requireValid(statement.issuedAt());
    } catch (VerificationFailed e) {
      throw new VerificationFailed(
          Reason.ISSUED_OUTSIDE_VALIDITY, "time of the statement and its certificates", e);
    }
  }
}
