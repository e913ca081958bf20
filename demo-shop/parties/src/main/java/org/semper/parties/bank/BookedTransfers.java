package org.semper.parties.bank;

import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.Transfer;
import org.semper.supporting.store.Transaction;
import org.semper.supporting.store.Transaction.Row;
import org.semper.transfer.payment.PayRef;

/// Transfers made, by debtor account and reference: there is at most one.
final class BookedTransfers {

  /// @param order hash of the order that was carried out
  record Booked(Transfer transfer, StatementHash order) {}

  Optional<Booked> find(Transaction transaction, Iban debtor, PayRef ref) {
    return transaction.queryOne(
        """
        SELECT debtor, creditor, creditor_name, amount, currency, pay_ref, question
        FROM bank_transfers WHERE debtor = ? AND pay_ref = ?\
        """,
        BookedTransfers::booked,
        debtor.text(),
        ref.text());
  }

  void add(Transaction transaction, Booked booked) {
    Transfer transfer = booked.transfer();
    transaction.update(
        """
        INSERT INTO bank_transfers
          (debtor, pay_ref, creditor, creditor_name, amount, currency, question)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """,
        transfer.debtor().text(),
        transfer.ref().text(),
        transfer.creditor().text(),
        transfer.creditorName(),
        transfer.amount().minorUnits(),
        transfer.amount().currency().getCurrencyCode(),
        booked.order().text());
  }

  private static Booked booked(Row row) {
    Transfer transfer =
        new Transfer(
            new Iban(row.text("debtor")),
            new Iban(row.text("creditor")),
            row.text("creditor_name"),
            Money.of(row.integer("amount"), row.text("currency")),
            new PayRef(row.text("pay_ref")));
    return new Booked(transfer, new StatementHash(row.text("question")));
  }
}
