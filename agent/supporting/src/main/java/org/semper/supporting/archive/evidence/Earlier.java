package org.semper.supporting.archive.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.VerifiedStatement;

/// The statements of a deal that came before one and were found good.
///
/// @param statements oldest first
public record Earlier(List<VerifiedStatement> statements) {

  public Earlier {
    statements = List.copyOf(statements);
  }

  Earlier with(VerifiedStatement next) {
    List<VerifiedStatement> longer = new ArrayList<>(statements);
    longer.add(next);
    return new Earlier(longer);
  }

  public Optional<VerifiedStatement> find(StatementType type) {
    return statements.stream().filter(each -> each.type().equals(type)).findFirst();
  }

  /// @throws EvidenceRejected if there is none
  public VerifiedStatement require(StatementType type) throws EvidenceRejected {
    return find(type)
        .orElseThrow(() ->
            new EvidenceRejected(
                Reason.CHAIN_BROKEN, "There is no %s before it.".formatted(type.name())));
  }

  /// What the statement of that type says.
  ///
  /// @throws EvidenceRejected if there is none, or its content is malformed
  public <T> T content(StatementType type, StatementContent<T> content) throws EvidenceRejected {
    return content.read(require(type).statement());
  }

  /// The statement of that type, which this one must answer (`prev`), and not precede.
  VerifiedStatement requireAnswered(VerifiedStatement answer, StatementType type)
      throws EvidenceRejected {
    VerifiedStatement before = require(type);
    Optional<StatementHash> answered = answer.payload().prev();
    if (!answered.equals(Optional.of(before.hash()))) {
      throw new EvidenceRejected(
          Reason.CHAIN_BROKEN, "It answers another %s.".formatted(type.name()));
    }
    if (answer.precedes(before.statement())) {
      throw new EvidenceRejected(
          Reason.TIME, "It was made before the %s that it answers.".formatted(type.name()));
    }
    return before;
  }

  /// That buyer and seller are those of the offer and the order, and speak to each other.
  void requireFromSellerToBuyer(VerifiedStatement statement) throws EvidenceRejected {
    VerifiedStatement offer = require(CommerceTypes.OFFER);
    VerifiedStatement order = require(CommerceTypes.ORDER);
    requireSigner(statement, offer, "the seller's");
    requireAddressee(statement, order);
  }

  void requireFromBuyerToSeller(VerifiedStatement statement) throws EvidenceRejected {
    VerifiedStatement offer = require(CommerceTypes.OFFER);
    VerifiedStatement order = require(CommerceTypes.ORDER);
    requireSigner(statement, order, "the buyer's");
    requireAddressee(statement, offer);
  }

  void requireAddressee(VerifiedStatement statement, VerifiedStatement peers)
      throws EvidenceRejected {
    List<UnverifiedStatement> said = statements.stream().map(VerifiedStatement::statement).toList();
    if (!Addressee.is(statement.payload().to(), peers.statement(), said)) {
      throw new EvidenceRejected(Reason.OTHER_PARTY, "It is not addressed to the other party.");
    }
  }

  private static void requireSigner(
      VerifiedStatement statement, VerifiedStatement earlier, String whose)
      throws EvidenceRejected {
    if (!SameParty.are(statement.signer(), earlier.signer())) {
      throw new EvidenceRejected(Reason.OTHER_PARTY, "It is not %s.".formatted(whose));
    }
  }
}
