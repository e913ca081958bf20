package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Decides on one kind of statement: takes it, logs it, answers it and keeps the answer, all in the caller's transaction.
interface StatementTaker {

  /// What came of it.
  ///
  /// @param changed the deal, if its log has grown
  /// @param answer empty if somebody has to act first
  record Taken(Optional<Deal> changed, Optional<StapledStatement> answer) {

    static Taken answered(Deal deal, StapledStatement answer) {
      return new Taken(Optional.of(deal), Optional.of(answer));
    }
  }

  /// @param statement signed by a certified buyer
  Taken take(Transaction transaction, VerifiedStatement statement)
      throws SaleRefused, ArchiveDamaged;
}
