package org.semper.supporting.archive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Transaction;

/// The archive on a store. Every entry, head and summary is sealed with AES-256-GCM and bound to its place; deals, states and
/// search words are kept as blind indexes only. A log whose entries are missing, added, reordered, cut off or changed is
/// refused.
///
/// What is NOT noticed: a whole store that was put back to an older copy of itself.
public final class SealedArchive implements Archive {

  /// Tables to open the store with.
  public static final Migrations MIGRATIONS = ArchiveTables.MIGRATIONS;

  private final DealLog log;
  private final DealIndex index;
  private final DealStamps stamps;

  /// @param sealer the owner's, from the vault; a server's from its key file
  public SealedArchive(Sealer sealer, Clock clock) {
    this.log = new DealLog(sealer, clock);
    this.index = new DealIndex(sealer);
    this.stamps = new DealStamps(sealer);
  }

  @Override
  public LoggedEntry append(Transaction transaction, DealId deal, Entry entry) {
    return log.append(transaction, deal, entry);
  }

  @Override
  public void summarise(Transaction transaction, DealSummary summary) {
    index.summarise(transaction, summary);
  }

  @Override
  public List<LoggedEntry> read(Transaction transaction, DealId deal) throws ArchiveDamaged {
    return log.read(transaction, deal);
  }

  @Override
  public Optional<DealSummary> summary(Transaction transaction, DealId deal) throws ArchiveDamaged {
    return index.summary(transaction, deal);
  }

  @Override
  public List<DealSummary> search(Transaction transaction, String text, int limit)
      throws ArchiveDamaged {
    return index.search(transaction, text, limit);
  }

  @Override
  public void stamp(Transaction transaction, DealId deal, long sequence, Stamp stamp) {
    stamps.keep(transaction, deal, sequence, stamp);
  }

  @Override
  public void stamped(Transaction transaction, DealId deal, long length) {
    stamps.seenTo(transaction, deal, length);
  }

  @Override
  public Map<Long, Stamp> stamps(Transaction transaction, DealId deal) throws ArchiveDamaged {
    return stamps.read(transaction, deal);
  }

  @Override
  public List<DealSummary> unstamped(Transaction transaction, int limit) throws ArchiveDamaged {
    return index.unstamped(transaction, limit);
  }

  @Override
  public void erase(Transaction transaction, DealId deal) {
    log.erase(transaction, deal);
    index.erase(transaction, deal);
    stamps.erase(transaction, deal);
  }

  @Override
  public List<DealSummary> oldest(Transaction transaction, Set<String> states, long skip, int limit)
      throws ArchiveDamaged {
    return index.standing(transaction, states, "ASC", skip, limit);
  }

  @Override
  public List<DealSummary> newest(Transaction transaction, Set<String> states, long skip, int limit)
      throws ArchiveDamaged {
    return index.standing(transaction, states, "DESC", skip, limit);
  }

  @Override
  public List<DealSummary> unfinished(Transaction transaction, Set<String> finalStates)
      throws ArchiveDamaged {
    return index.unfinished(transaction, finalStates);
  }
}
