package org.semper.supporting.archive.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;

/// Judges a statement by the rules of evidence before it is logged, answered or paid for, so that no deal gets a statement with
/// which it could not be proven. The rules are those of [EvidenceVerifier].
///
/// What was logged before was judged then: of it only the certificates are followed again. What is NOT done: nothing looks for
/// time-stamps; a statement is judged as of when it says that it was made.
public final class DealJudge {

  private final EvidenceRules rules;
  private final StatementVerifier verifier;

  /// @param rules of this party's payment systems
  public DealJudge(EvidenceRules rules, StatementVerifier verifier) {
    this.rules = rules;
    this.verifier = verifier;
  }

  /// Whether the deal can still be proven with this statement.
  ///
  /// @param earlier the deal's statements in its log, oldest first; none for an offer
  /// @param next by whichever party
  public void require(List<StapledStatement> earlier, StapledStatement next)
      throws EvidenceRejected {
    new DealReplay(new AsMade(verifier), rules, logged(earlier)).add(ArchivedStatement.of(next));
  }

  /// Whether a payment that this party declares now could be proven; to be asked before money moves.
  ///
  /// @param earlier the deal's statements in its log, oldest first
  /// @param payer who would declare it
  public void requirePayable(List<StapledStatement> earlier, Party payer, Instant now)
      throws EvidenceRejected {
    PurchaseRules.requirePayable(logged(earlier), payer, now);
  }

  private Earlier logged(List<StapledStatement> log) throws EvidenceRejected {
    List<VerifiedStatement> statements = new ArrayList<>();
    for (StapledStatement statement : log) {
      statements.add(logged(statement));
      Optional<StapledStatement> embedded = EmbeddedEvidence.in(statement);
      if (embedded.isPresent()) {
        statements.add(logged(embedded.get()));
      }
    }
    return new Earlier(statements);
  }

  private VerifiedStatement logged(StapledStatement statement) throws EvidenceRejected {
    try {
      return verifier.logged(statement);
    } catch (VerificationFailed e) {
      throw SignatureCheck.notVerified(e);
    }
  }

  /// Judges signatures as a verifier will who has no time-stamps.
  private record AsMade(StatementVerifier verifier) implements Seals {

    @Override
    public Seal as(ArchivedStatement statement, Role role) throws EvidenceRejected {
      return made(statement.stapled(), role);
    }

    @Override
    public Seal within(StapledStatement statement, Seal outer, Role role) throws EvidenceRejected {
      return made(statement, role);
    }

    private Seal made(StapledStatement statement, Role role) throws EvidenceRejected {
      try {
        return new Seal(verifier.verifyAsMade(statement, role), role, false, Optional.empty());
      } catch (VerificationFailed e) {
        if (e.reason() == VerificationFailed.Reason.ISSUED_IN_FUTURE) {
          throw new EvidenceRejected(Reason.TIME, "It was made in the future.");
        }
        throw SignatureCheck.notVerified(e);
      }
    }
  }
}
