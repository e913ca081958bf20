package org.semper.commerce.seller;

import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.Deal;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.evidence.DealJudge;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.StoreUnavailable;

/// Sees to it that every deal of the seller's can be proven by its log: what cannot be is neither taken nor said.
final class SaleProof {

  private final DealJudge judge;

  SaleProof(DealJudge judge) {
    this.judge = judge;
  }

  /// To be asked in the transaction that logs them, so that nothing is kept of what is refused.
  ///
  /// @param deal with the statement and its answer
  /// @throws SaleRefused if the deal cannot be proven with the buyer's statement
  /// @throws StoreUnavailable if the seller's own answer cannot be proven now
  void require(Deal deal, VerifiedStatement statement, Optional<StapledStatement> answer)
      throws SaleRefused {
    List<StapledStatement> log = deal.statements();
    int place = place(log, statement.hash());
    try {
      judge.require(log.subList(0, place), log.get(place));
    } catch (EvidenceRejected e) {
      throw new SaleRefused(Provable.code(e, refused(statement)), e);
    }
    if (answer.isPresent()) {
      require(log.subList(0, place(log, answer.get().statement().hash())), answer.get());
    }
  }

  /// @param log before the seller's statement
  /// @throws StoreUnavailable if the statement cannot be proven now, such as without an answer about the seller's own certificates
  void require(List<StapledStatement> log, StapledStatement said) {
    try {
      judge.require(log, said);
    } catch (EvidenceRejected e) {
      throw new StoreUnavailable(
          "The seller's statement could not be proven (%s). Try again.".formatted(e.getMessage()),
          e);
    }
  }

  private static int place(List<StapledStatement> log, StatementHash statement) {
    for (int place = 0; place < log.size(); place++) {
      if (log.get(place).statement().hash().equals(statement)) {
        return place;
      }
    }
    throw new IllegalStateException("a statement that was taken is in the log");
  }

  private static ErrorCode refused(VerifiedStatement statement) {
    boolean claim =
        statement.type().equals(CommerceTypes.WITHDRAWAL)
            || statement.type().equals(CommerceTypes.COMPLAINT);
    return claim ? ErrorCode.CLAIM_REFUSED : ErrorCode.ORDER_REFUSED;
  }
}
