package org.semper.supporting.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;

/// The owner's safeguards in a store, sealed: who can write the file cannot loosen them. Taking them away leaves the strictest;
/// what is **not** noticed is the whole record put back to an older one of the same owner's.
public final class SealedSafeguards {

  /// The table this needs.
  public static final Migrations MIGRATIONS =
      Migrations.of(
          "safeguards",
          "CREATE TABLE owner_safeguards (id BIGINT PRIMARY KEY, record BYTEA NOT NULL);");

  private static final byte[] PLACE = "owner_safeguards 1".getBytes(StandardCharsets.UTF_8);
  private static final int MAX_BYTES = 16 * 1024;

  private final Store store;
  private final Sealer sealer;

  /// @param sealer of the owner's vault, purpose `safeguards`
  public SealedSafeguards(Store store, Sealer sealer) {
    this.store = store;
    this.sealer = sealer;
  }

  /// @return [Safeguards#STRICT] where none are kept, or what is kept was changed
  public Safeguards read() {
    Optional<byte[]> sealed =
        store.inTransaction(transaction ->
            transaction.queryOne(
                "SELECT record FROM owner_safeguards WHERE id = 1", row -> row.bytes("record")));
    return sealed.map(this::opened).orElse(Safeguards.STRICT);
  }

  /// Keeps them in place of those before.
  public void keep(Safeguards safeguards) {
    byte[] record = sealer.seal(StrictJson.bytes(safeguards.toJson()), PLACE);
    store.inTransaction(transaction ->
        transaction.update(
            """
            INSERT INTO owner_safeguards (id, record) VALUES (1, ?)
            ON CONFLICT (id) DO UPDATE SET record = excluded.record
            """,
            record));
  }

  private Safeguards opened(byte[] sealed) {
    try {
      byte[] json = sealer.open(sealed, PLACE);
      return Safeguards.parse(JsonFields.of(StrictJson.parse(json, MAX_BYTES), "safeguards"));
    } catch (SealBroken | JsonRejected | IllegalArgumentException e) {
      return Safeguards.STRICT;
    }
  }
}
