package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementRejected;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// What was answered to which statement, and which deal a statement of ours belongs to.
final class ReceivedStatements {

  private static final int MAX_ANSWER = 512 * 1024;

  private final Inbox inbox;

  ReceivedStatements(Inbox inbox) {
    this.inbox = inbox;
  }

  /// The answer this statement got before.
  Optional<StapledStatement> answerTo(Transaction transaction, StatementHash statement) {
    return inbox.answerTo(transaction, statement).map(ReceivedStatements::read);
  }

  /// Keeps the answer, and by which statement the next one will refer to the deal.
  void answered(
      Transaction transaction, DealId deal, StatementHash statement, StapledStatement answer) {
    inbox.answered(transaction, statement, StrictJson.bytes(answer.toJson()));
    transaction.update(
        "INSERT INTO commerce_statement (statement, deal) VALUES (?, ?)",
        answer.statement().hash().text(),
        deal.toString());
  }

  /// Keeps that a statement of the buyer's is on record and will be answered.
  void kept(Transaction transaction, DealId deal, StatementHash statement) {
    transaction.update(
        "INSERT INTO commerce_statement (statement, deal) VALUES (?, ?)",
        statement.text(),
        deal.toString());
  }

  /// How many statements of the deal are kept here.
  int countOf(Transaction transaction, DealId deal) {
    return transaction
        .queryOne(
            "SELECT COUNT(*) AS kept FROM commerce_statement WHERE deal = ?",
            row -> (int) row.integer("kept"),
            deal.toString())
        .orElse(0);
  }

  /// The deal in which we made this statement, or keep it.
  Optional<DealId> dealOf(Transaction transaction, StatementHash ours) {
    return transaction.queryOne(
        "SELECT deal FROM commerce_statement WHERE statement = ?",
        row -> new DealId(new StatementHash(row.text("deal"))),
        ours.text());
  }

  /// The deal that a claim is about, by the statement of ours that it names.
  DealId claimed(Transaction transaction, VerifiedStatement claim) throws SaleRefused {
    return claim
        .payload()
        .prev()
        .flatMap(ours -> dealOf(transaction, ours))
        .orElseThrow(() -> new SaleRefused(ErrorCode.CLAIM_REFUSED, "about no deal of ours"));
  }

  private static StapledStatement read(byte[] json) {
    try {
      return StapledStatement.parse(
          JsonFields.of(StrictJson.parse(json, MAX_ANSWER), "stored answer"));
    } catch (JsonRejected | StatementRejected e) {
      throw new IllegalStateException("a stored answer was a statement when it was stored", e);
    }
  }
}
