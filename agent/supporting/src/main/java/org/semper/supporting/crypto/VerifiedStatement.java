package org.semper.supporting.crypto;

import java.time.Instant;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// A statement whose signature, certificate path, revocation, role and time were found good. Only [StatementVerifier]
/// makes one. What is NOT promised: that its content is sensible, answers anything, or has not expired.
public final class VerifiedStatement {

  private final StapledStatement stapled;
  private final Party signer;

  VerifiedStatement(StapledStatement stapled, Party signer) {
    this.stapled = stapled;
    this.signer = signer;
  }

  /// The statement with the OCSP responses it came with.
  public StapledStatement stapled() {
    return stapled;
  }

  public Party signer() {
    return signer;
  }

  public UnverifiedStatement statement() {
    return stapled.statement();
  }

  public StatementHash hash() {
    return statement().hash();
  }

  public StatementType type() {
    return statement().type();
  }

  public StatementPayload payload() {
    return statement().payload();
  }

  /// When the signer says it signed.
  public Instant issuedAt() {
    return statement().issuedAt();
  }

  /// Whether its signer dates it before a statement that it answers, by more than clocks may differ. Who accepted that could
  /// not prove it: nobody answers what is yet to be said.
  public boolean precedes(UnverifiedStatement answered) {
    return issuedAt().plus(StatementVerifier.CLOCK_SKEW).isBefore(answered.issuedAt());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifiedStatement that
        && stapled.equals(that.stapled)
        && signer.equals(that.signer);
  }

  @Override
  public int hashCode() {
    return stapled.hashCode();
  }
}
