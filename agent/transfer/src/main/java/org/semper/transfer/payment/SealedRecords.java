package org.semper.transfer.payment;

import java.nio.charset.StandardCharsets;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.StoreUnavailable;
import tools.jackson.databind.node.ObjectNode;

/// JSON records, sealed to the row they stand in.
///
/// @param table the rows' table; part of what each record is sealed to
record SealedRecords(Sealer sealer, String table) {

  private static final int MAX_BYTES = 2 * 1024 * 1024;

  /// @param <T> what a record becomes
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonFields fields) throws JsonRejected, StatementRejected;
  }

  /// The text that stands for a value in a row.
  String index(String value) {
    return sealer.blindIndex(table, value);
  }

  byte[] seal(String row, ObjectNode json) {
    return sealer.seal(StrictJson.bytes(json), place(row));
  }

  /// @throws StoreUnavailable if the record is not what was sealed for this row
  <T> T open(String row, byte[] sealed, Reader<T> reader) {
    try {
      byte[] json = sealer.open(sealed, place(row));
      return reader.read(JsonFields.of(StrictJson.parse(json, MAX_BYTES), table));
    } catch (SealBroken | JsonRejected | StatementRejected | IllegalArgumentException e) {
      throw new StoreUnavailable("A record of " + table + " is damaged. Restore a backup.", e);
    }
  }

  private byte[] place(String row) {
    return (table + "/" + row).getBytes(StandardCharsets.UTF_8);
  }
}
