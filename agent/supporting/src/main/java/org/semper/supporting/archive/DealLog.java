package org.semper.supporting.archive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;
import tools.jackson.databind.node.JsonNodeFactory;

/// The logs of deals: sealed entries, each bound to its deal and its place, chained, and a sealed head that tells how many
/// there must be.
final class DealLog {

  private final Sealer sealer;
  private final Clock clock;

  DealLog(Sealer sealer, Clock clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  LoggedEntry append(Transaction transaction, DealId deal, Entry entry) {
    String key = key(deal);
    HashChain before;
    try {
      before = head(transaction, deal, key).orElse(HashChain.of(deal));
    } catch (ArchiveDamaged e) {
      throw new StoreUnavailable(e.getMessage() + ". Restore a backup.", e);
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    byte[] plain = new EntryJson(before.length(), at, entry).bytes();
    HashChain after = before.with(plain);
    transaction.update(
        "INSERT INTO archive_entry (deal, sequence, sealed) VALUES (?, ?, ?)",
        key,
        before.length(),
        sealer.seal(plain, entryPlace(key, before.length())));
    writeHead(transaction, key, after);
    return new LoggedEntry(before.length(), at, after.value(), entry);
  }

  List<LoggedEntry> read(Transaction transaction, DealId deal) throws ArchiveDamaged {
    String key = key(deal);
    List<SealedRow> rows =
        transaction.query(
            "SELECT sequence, sealed FROM archive_entry WHERE deal = ? ORDER BY sequence",
            SealedRow::new,
            key);
    HashChain chain = HashChain.of(deal);
    List<LoggedEntry> log = new ArrayList<>();
    for (SealedRow row : rows) {
      byte[] plain = open(row, deal, key, chain.length());
      chain = chain.with(plain);
      EntryJson entry = parse(plain, deal);
      log.add(new LoggedEntry(entry.sequence(), entry.at(), chain.value(), entry.entry()));
    }
    if (!chain.equals(head(transaction, deal, key).orElse(HashChain.of(deal)))) {
      throw new ArchiveDamaged("the log of deal %s does not end where it ended".formatted(deal));
    }
    return List.copyOf(log);
  }

  void erase(Transaction transaction, DealId deal) {
    String key = key(deal);
    transaction.update("DELETE FROM archive_entry WHERE deal = ?", key);
    transaction.update("DELETE FROM archive_head WHERE deal = ?", key);
  }

  private byte[] open(SealedRow row, DealId deal, String key, long expected) throws ArchiveDamaged {
    if (row.sequence != expected) {
      throw new ArchiveDamaged("entry %s of deal %s is missing".formatted(expected, deal));
    }
    try {
      return sealer.open(row.sealed, entryPlace(key, expected));
    } catch (SealBroken e) {
      throw new ArchiveDamaged("entry %s of deal %s was changed".formatted(expected, deal));
    }
  }

  private static EntryJson parse(byte[] plain, DealId deal) throws ArchiveDamaged {
    try {
      return EntryJson.parse(plain);
    } catch (JsonRejected | StatementRejected e) {
      throw new ArchiveDamaged(
          "an entry of deal %s cannot be read: %s".formatted(deal, e.getMessage()));
    }
  }

  /// Empty for a deal without a log.
  private Optional<HashChain> head(Transaction transaction, DealId deal, String key)
      throws ArchiveDamaged {
    Optional<byte[]> sealed =
        transaction.queryOne(
            "SELECT sealed FROM archive_head WHERE deal = ?", row -> row.bytes("sealed"), key);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] plain = sealer.open(sealed.get(), headPlace(key));
      JsonFields fields = JsonFields.of(StrictJson.parse(plain, 1024), "head");
      return Optional.of(
          new HashChain(fields.integer("length", 1, Long.MAX_VALUE), fields.text("chain", 43)));
    } catch (SealBroken | JsonRejected e) {
      throw new ArchiveDamaged("the head of deal %s was changed".formatted(deal));
    }
  }

  private void writeHead(Transaction transaction, String key, HashChain chain) {
    byte[] plain =
        StrictJson.bytes(
            JsonNodeFactory.instance
                .objectNode()
                .put("length", chain.length())
                .put("chain", chain.value()));
    transaction.update(
        """
        INSERT INTO archive_head (deal, sealed) VALUES (?, ?)
        ON CONFLICT (deal) DO UPDATE SET sealed = excluded.sealed
        """,
        key,
        sealer.seal(plain, headPlace(key)));
  }

  private String key(DealId deal) {
    return sealer.blindIndex("deal", deal.first().text());
  }

  private static byte[] entryPlace(String key, long sequence) {
    return ("archive entry " + key + " " + sequence).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] headPlace(String key) {
    return ("archive head " + key).getBytes(StandardCharsets.US_ASCII);
  }

  /// A row as it was read.
  private static final class SealedRow {

    private final long sequence;
    private final byte[] sealed;

    SealedRow(Transaction.Row row) {
      this.sequence = row.integer("sequence");
      this.sealed = row.bytes("sealed");
    }
  }
}
