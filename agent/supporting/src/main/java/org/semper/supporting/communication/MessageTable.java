package org.semper.supporting.communication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementRejected;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Migrations.Script;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Messages that wait to be acknowledged, sealed, found by blind indexes of their hash and deal.
final class MessageTable {

  private static final int MAX_BYTES = 1024 * 1024;
  private static final String OUTBOX =
      """
      CREATE TABLE outbox_message (
        ordinal %s,
        id TEXT NOT NULL UNIQUE,
        deal TEXT NOT NULL,
        sealed BYTEA NOT NULL
      );
      CREATE INDEX outbox_message_deal ON outbox_message (deal, ordinal);
      """;

  static final Migrations MIGRATIONS =
      new Migrations(
          "outbox",
          List.of(
              new Script(
                  OUTBOX.formatted("INTEGER PRIMARY KEY AUTOINCREMENT"),
                  OUTBOX.formatted("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"))));

  private final Sealer sealer;

  MessageTable(Sealer sealer) {
    this.sealer = sealer;
  }

  void add(Transaction transaction, Message message) {
    String id = index("message", message.id());
    transaction.update(
        """
        INSERT INTO outbox_message (id, deal, sealed) VALUES (?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
        id,
        index("deal", message.deal().first()),
        sealer.seal(bytes(message), place(id)));
  }

  void remove(Transaction transaction, StatementHash id) {
    transaction.update("DELETE FROM outbox_message WHERE id = ?", index("message", id));
  }

  List<Message> of(Transaction transaction, DealId deal) {
    return transaction.query(
        "SELECT id, sealed FROM outbox_message WHERE deal = ? ORDER BY ordinal",
        this::message,
        index("deal", deal.first()));
  }

  Optional<Message> first(Transaction transaction, DealId deal) {
    return transaction.queryOne(
        "SELECT id, sealed FROM outbox_message WHERE deal = ? ORDER BY ordinal LIMIT 1",
        this::message,
        index("deal", deal.first()));
  }

  List<DealId> deals(Transaction transaction) {
    return transaction
        .query("SELECT id, sealed FROM outbox_message ORDER BY ordinal", this::message)
        .stream()
        .map(Message::deal)
        .distinct()
        .toList();
  }

  private Message message(Transaction.Row row) {
    try {
      byte[] plain = sealer.open(row.bytes("sealed"), place(row.text("id")));
      JsonFields fields = JsonFields.of(StrictJson.parse(plain, MAX_BYTES), "message");
      StatementHash deal =
          StatementHash.parse(fields.text("deal", 43)).orElseThrow(() -> fields.outOfRange("deal"));
      return new Message(
          new DealId(deal),
          URI.create(fields.text("destination", 2000)),
          StapledStatement.parse(fields.object("statement")));
    } catch (SealBroken | JsonRejected | StatementRejected e) {
      throw new StoreUnavailable("A message of the outbox was changed. Restore a backup.", e);
    }
  }

  private static byte[] bytes(Message message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("deal", message.deal().first().text());
    json.put("destination", message.destination().toString());
    json.set("statement", message.statement().toJson());
    return StrictJson.bytes(json);
  }

  private String index(String field, StatementHash hash) {
    return sealer.blindIndex("outbox " + field, hash.text());
  }

  private static byte[] place(String id) {
    return ("outbox message " + id).getBytes(StandardCharsets.US_ASCII);
  }
}
