package org.semper.supporting.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// Walks the whole archive: opens every deal's summary, goes through every deal's hash chain to its end, opens its time-stamps,
/// and looks for logs that belong to no deal. Changes nothing.
///
/// What it does **not** notice: a deal that was taken out with all its rows, and the whole file put back to an older copy of itself.
public final class ArchiveCheck {

  private static final String STRAY_LOGS =
      """
      SELECT deal FROM archive_entry WHERE deal NOT IN (SELECT deal FROM archive_summary)
      UNION
      SELECT deal FROM archive_head WHERE deal NOT IN (SELECT deal FROM archive_summary)
      """;

  private final DealIndex index;
  private final DealLog log;
  private final DealStamps stamps;

  /// @param sealer as [SealedArchive] has it
  public ArchiveCheck(Sealer sealer, Clock clock) {
    this.index = new DealIndex(sealer);
    this.log = new DealLog(sealer, clock);
    this.stamps = new DealStamps(sealer);
  }

  /// What was found.
  ///
  /// @param deals how many there are
  public record Report(int deals, List<Damage> damages) {

    public Report {
      damages = List.copyOf(damages);
    }
  }

  /// Something that does not say what was written.
  ///
  /// @param deal empty where it cannot be told any more which one it was
  /// @param what the damage, never the content
  public record Damage(Optional<DealSummary> deal, String what) {}

  /// Each deal is read in a transaction of its own, so that nobody waits for the whole.
  public Report run(Store store) {
    List<Damage> damages = new ArrayList<>();
    List<DealIndex.Read> deals =
        store.inTransaction(transaction -> {
          damages.clear();
          damages.addAll(strayLogs(transaction));
          return index.all(transaction);
        });
    for (DealIndex.Read deal : deals) {
      deal.damage().ifPresent(what -> damages.add(new Damage(Optional.empty(), what)));
      deal.summary().flatMap(known -> judged(store, known)).ifPresent(damages::add);
    }
    return new Report(deals.size(), damages);
  }

  private Optional<Damage> judged(Store store, DealSummary deal) {
    try {
      boolean empty =
          store.<Boolean, ArchiveDamaged>inTransaction(transaction -> {
            stamps.read(transaction, deal.deal());
            return log.read(transaction, deal.deal()).isEmpty();
          });
      return empty
          ? Optional.of(new Damage(Optional.of(deal), "the log of the deal is gone"))
          : Optional.empty();
    } catch (ArchiveDamaged e) {
      return Optional.of(new Damage(Optional.of(deal), String.valueOf(e.getMessage())));
    }
  }

  private static List<Damage> strayLogs(Transaction transaction) {
    return transaction.query(
        STRAY_LOGS,
        row ->
            new Damage(
                Optional.empty(), "the log under %s has no summary".formatted(row.text("deal"))));
  }
}
