package org.semper.commerce.seller;

import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Decides on one kind of statement: takes it, logs it, answers it and keeps the answer, all in the caller's transaction.
interface StatementTaker {

  /// What came of it.
  record Taken(Deal deal, StapledStatement answer) {}

  /// @param statement signed by a certified buyer
  Taken take(Transaction transaction, VerifiedStatement statement)
      throws SaleRefused, ArchiveDamaged;
}
