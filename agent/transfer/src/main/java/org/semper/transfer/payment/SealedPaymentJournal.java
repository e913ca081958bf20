package org.semper.transfer.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;
import org.semper.supporting.store.Transaction.Row;

/// The payment journal in a store, each record sealed to its place and found by a blind index of its reference.
public final class SealedPaymentJournal implements PaymentJournal {

  private static final String RUNS = "SELECT ref_index, attempt, record FROM payment_runs ";

  private final Store store;
  private final SealedRecords records;

  /// @param store opened with [PaymentSchema#migrations]
  public SealedPaymentJournal(Store store, Sealer sealer) {
    this.store = store;
    this.records = new SealedRecords(sealer, "payment_runs");
  }

  @Override
  public Optional<PaymentTransaction> latest(PayRef ref) {
    return store.inTransaction(transaction -> latest(transaction, ref));
  }

  @Override
  public PaymentTransaction begin(PaymentTransaction run) {
    return store.inTransaction(transaction -> {
      Optional<PaymentTransaction> latest = latest(transaction, run.ref());
      if (latest.isPresent() && latest.get().attempt() >= run.attempt()) {
        return latest.get();
      }
      write(transaction, run);
      return run;
    });
  }

  @Override
  public PaymentTransaction change(PayRef ref, UnaryOperator<PaymentTransaction> change) {
    return store.inTransaction(transaction -> {
      PaymentTransaction before =
          latest(transaction, ref).orElseThrow(SealedPaymentJournal::nothingPrepared);
      PaymentTransaction after = change.apply(before);
      if (!after.equals(before)) {
        write(transaction, after);
      }
      return after;
    });
  }

  @Override
  public List<PaymentTransaction> unfinished() {
    return store.inTransaction(transaction ->
        transaction.query(RUNS + "WHERE is_open = 1 ORDER BY created_at, ref_index", this::run));
  }

  @Override
  public List<PaymentTransaction> history(int limit) {
    return store.inTransaction(transaction ->
        transaction.query(
            RUNS + "ORDER BY created_at DESC, ref_index, attempt DESC LIMIT ?", this::run, limit));
  }

  private Optional<PaymentTransaction> latest(Transaction transaction, PayRef ref) {
    return transaction.queryOne(
        RUNS + "WHERE ref_index = ? ORDER BY attempt DESC LIMIT 1",
        this::run,
        records.index(ref.text()));
  }

  private void write(Transaction transaction, PaymentTransaction run) {
    String index = records.index(run.ref().text());
    transaction.update(
        """
        INSERT INTO payment_runs (ref_index, attempt, is_open, created_at, record)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (ref_index, attempt)
        DO UPDATE SET is_open = excluded.is_open, record = excluded.record\
        """,
        index,
        run.attempt(),
        run.state().isOpen() ? 1 : 0,
        run.created().toEpochMilli(),
        records.seal(row(index, run.attempt()), PaymentTransactionJson.write(run)));
  }

  private PaymentTransaction run(Row row) {
    return records.open(
        row(row.text("ref_index"), row.integer("attempt")),
        row.bytes("record"),
        PaymentTransactionJson::read);
  }

  private static String row(String index, long attempt) {
    return index + "/" + attempt;
  }

  private static IllegalStateException nothingPrepared() {
    return new IllegalStateException("nothing was prepared under this reference");
  }
}
