package org.semper.parties.bank;

import java.util.Optional;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// What the bank said for good, by the hash of the statement it answered: the same statement again gets the same bytes. Told
/// only to the party that asked.
final class Answers {

  Optional<String> find(Transaction transaction, StatementHash question, String holder) {
    return transaction.queryOne(
        "SELECT answer FROM bank_answers WHERE question = ? AND holder = ?",
        row -> row.text("answer"),
        question.text(),
        holder);
  }

  void keep(Transaction transaction, VerifiedStatement question, String answer) {
    transaction.update(
        "INSERT INTO bank_answers (question, holder, answer) VALUES (?, ?, ?)",
        question.hash().text(),
        HolderId.of(question),
        answer);
  }
}
