package org.semper.commerce.seller;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.store.Transaction;

/// An archive that counts how often a log is read whole.
record CountingArchive(Archive archive, AtomicInteger reads) implements Archive {

  @Override
  public LoggedEntry append(Transaction transaction, DealId deal, Entry entry) {
    return archive.append(transaction, deal, entry);
  }

  @Override
  public void summarise(Transaction transaction, DealSummary summary) {
    archive.summarise(transaction, summary);
  }

  @Override
  public List<LoggedEntry> read(Transaction transaction, DealId deal) throws ArchiveDamaged {
    reads.incrementAndGet();
    return archive.read(transaction, deal);
  }

  @Override
  public Optional<DealSummary> summary(Transaction transaction, DealId deal) throws ArchiveDamaged {
    return archive.summary(transaction, deal);
  }

  @Override
  public List<DealSummary> search(Transaction transaction, String text, int limit)
      throws ArchiveDamaged {
    return archive.search(transaction, text, limit);
  }

  @Override
  public List<DealSummary> unfinished(Transaction transaction, Set<String> finalStates)
      throws ArchiveDamaged {
    return archive.unfinished(transaction, finalStates);
  }

  @Override
  public List<DealSummary> oldest(Transaction transaction, Set<String> states, long skip, int limit)
      throws ArchiveDamaged {
    return archive.oldest(transaction, states, skip, limit);
  }

  @Override
  public List<DealSummary> newest(Transaction transaction, Set<String> states, long skip, int limit)
      throws ArchiveDamaged {
    return archive.newest(transaction, states, skip, limit);
  }

  @Override
  public void stamp(Transaction transaction, DealId deal, long sequence, Stamp stamp) {
    archive.stamp(transaction, deal, sequence, stamp);
  }

  @Override
  public void stamped(Transaction transaction, DealId deal, long length) {
    archive.stamped(transaction, deal, length);
  }

  @Override
  public Map<Long, Stamp> stamps(Transaction transaction, DealId deal) throws ArchiveDamaged {
    return archive.stamps(transaction, deal);
  }

  @Override
  public List<DealSummary> unstamped(Transaction transaction, int limit) throws ArchiveDamaged {
    return archive.unstamped(transaction, limit);
  }

  @Override
  public void erase(Transaction transaction, DealId deal) {
    archive.erase(transaction, deal);
  }
}
