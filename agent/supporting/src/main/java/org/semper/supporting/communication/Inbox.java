package org.semper.supporting.communication;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// Answers given to statements that arrived, by the statement's hash: who sends a statement again gets the same answer, byte for
/// byte, and nothing happens twice.
public final class Inbox {

  /// Tables to open the store with.
  public static final Migrations MIGRATIONS =
      Migrations.of(
          "inbox",
          """
          CREATE TABLE inbox_answer (
            id TEXT PRIMARY KEY,
            sealed BYTEA NOT NULL
          );
          """);

  private final Sealer sealer;

  /// @param sealer the owner's, from the vault; a server's from its key file
  public Inbox(Sealer sealer) {
    this.sealer = sealer;
  }

  /// The answer that this statement got, if it arrived before.
  public Optional<byte[]> answerTo(Transaction transaction, StatementHash statement) {
    String id = id(statement);
    return transaction.queryOne(
        "SELECT sealed FROM inbox_answer WHERE id = ?", row -> open(row.bytes("sealed"), id), id);
  }

  /// Keeps the answer, in the transaction that does what the statement asked for.
  ///
  /// @throws IllegalStateException if the statement was answered before
  public void answered(Transaction transaction, StatementHash statement, byte[] answer) {
    String id = id(statement);
    transaction.update(
        "INSERT INTO inbox_answer (id, sealed) VALUES (?, ?)", id, sealer.seal(answer, place(id)));
  }

  private byte[] open(byte[] sealed, String id) {
    try {
      return sealer.open(sealed, place(id));
    } catch (SealBroken e) {
      throw new StoreUnavailable("An answer of the inbox was changed. Restore a backup.", e);
    }
  }

  private String id(StatementHash statement) {
    return sealer.blindIndex("inbox statement", statement.text());
  }

  private static byte[] place(String id) {
    return ("inbox answer " + id).getBytes(StandardCharsets.US_ASCII);
  }
}
