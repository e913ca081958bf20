package org.semper.supporting.archive;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Transaction;

/// Time-stamps beside the logs, sealed and bound to deal and entry; and up to where each deal was stamped, in the clear, so that
/// what is pending is found without opening logs.
final class DealStamps {

  private final Sealer sealer;

  DealStamps(Sealer sealer) {
    this.sealer = sealer;
  }

  void keep(Transaction transaction, DealId deal, long sequence, Stamp stamp) {
    String key = key(deal);
    transaction.update(
        """
        INSERT INTO archive_stamp (deal, sequence, sealed) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        key,
        sequence,
        sealer.seal(StampJson.bytes(stamp), place(key, sequence)));
  }

  Map<Long, Stamp> read(Transaction transaction, DealId deal) throws ArchiveDamaged {
    String key = key(deal);
    Map<Long, Stamp> stamps = new TreeMap<>();
    for (SealedStamp row :
        transaction.query(
            "SELECT sequence, sealed FROM archive_stamp WHERE deal = ? ORDER BY sequence",
            SealedStamp::new,
            key)) {
      stamps.put(row.sequence, open(row, deal, key));
    }
    return stamps;
  }

  /// Every statement among the first entries was seen to.
  void seenTo(Transaction transaction, DealId deal, long length) {
    transaction.update(
        """
        INSERT INTO archive_stamped (deal, length) VALUES (?, ?)
        ON CONFLICT (deal) DO UPDATE SET length = excluded.length
        """,
        key(deal),
        length);
  }

  void erase(Transaction transaction, DealId deal) {
    String key = key(deal);
    transaction.update("DELETE FROM archive_stamp WHERE deal = ?", key);
    transaction.update("DELETE FROM archive_stamped WHERE deal = ?", key);
  }

  private Stamp open(SealedStamp row, DealId deal, String key) throws ArchiveDamaged {
    try {
      return StampJson.parse(sealer.open(row.sealed, place(key, row.sequence)));
    } catch (SealBroken | JsonRejected e) {
      throw new ArchiveDamaged(
          "the time-stamp of entry %s of deal %s was changed".formatted(row.sequence, deal));
    }
  }

  private String key(DealId deal) {
    return sealer.blindIndex("deal", deal.first().text());
  }

  private static byte[] place(String key, long sequence) {
    return ("archive stamp " + key + " " + sequence).getBytes(StandardCharsets.US_ASCII);
  }

  /// A row as it was read.
  private static final class SealedStamp {

    private final long sequence;
    private final byte[] sealed;

    SealedStamp(Transaction.Row row) {
      this.sequence = row.integer("sequence");
      this.sealed = row.bytes("sealed");
    }
  }
}
