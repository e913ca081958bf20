package org.semper.transfer.payment;

import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction.Row;

/// The purse book in a store, each purse sealed to its place.
public final class SealedPurseBook implements PurseBook {

  private static final String PURSES = "SELECT id_index, record FROM payment_purses ";

  private final Store store;
  private final SealedRecords records;

  /// @param store opened with [PaymentSchema#migrations]
  public SealedPurseBook(Store store, Sealer sealer) {
    this.store = store;
    this.records = new SealedRecords(sealer, "payment_purses");
  }

  @Override
  public List<Purse> all() {
    return store.inTransaction(
        transaction -> transaction.query(PURSES + "ORDER BY position, id_index", this::purse));
  }

  @Override
  public Optional<Purse> find(String id) {
    return store.inTransaction(transaction ->
        transaction.queryOne(PURSES + "WHERE id_index = ?", this::purse, records.index(id)));
  }

  @Override
  public void put(Purse purse) {
    String index = records.index(purse.id());
    byte[] record = records.seal(index, PurseJson.write(purse));
    store.inTransaction(transaction ->
        transaction.update(
            """
            INSERT INTO payment_purses (id_index, position, record)
            VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM payment_purses), ?)
            ON CONFLICT (id_index) DO UPDATE SET record = excluded.record\
            """,
            index,
            record));
  }

  @Override
  public void prefer(String id) {
    store.inTransaction(transaction ->
        transaction.update(
            """
            UPDATE payment_purses
            SET position = (SELECT MIN(position) - 1 FROM payment_purses)
            WHERE id_index = ?\
            """,
            records.index(id)));
  }

  @Override
  public void remove(String id) {
    store.inTransaction(transaction ->
        transaction.update("DELETE FROM payment_purses WHERE id_index = ?", records.index(id)));
  }

  private Purse purse(Row row) {
    return records.open(row.text("id_index"), row.bytes("record"), PurseJson::read);
  }
}
