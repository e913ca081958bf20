package org.semper.supporting.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.semper.supporting.store.Transaction;

/// Everything this party said and heard, sealed (AES-256-GCM) and hash-chained per deal. Append-only, until a whole deal is erased.
///
/// Appending takes the caller's transaction, so that a state and the message that announces it are durable together.
public interface Archive {

  /// Adds to the end of the deal's log; the first append begins it.
  LoggedEntry append(Transaction transaction, DealId deal, Entry entry);

  /// Replaces the deal's summary.
  void summarise(Transaction transaction, DealSummary summary);

  /// The whole log, first entry first, its chain checked; empty for an unknown deal.
  ///
  /// @throws ArchiveDamaged if an entry is missing, added, reordered or changed
  List<LoggedEntry> read(Transaction transaction, DealId deal) throws ArchiveDamaged;

  Optional<DealSummary> summary(Transaction transaction, DealId deal) throws ArchiveDamaged;

  /// Deals whose peer, order number or words contain every word of the text, newest first; all for an empty text.
  ///
  /// @param limit most results
  List<DealSummary> search(Transaction transaction, String text, int limit) throws ArchiveDamaged;

  /// Deals that are in none of the final states named, oldest first; what a restart has to resume.
  List<DealSummary> unfinished(Transaction transaction, Set<String> finalStates)
      throws ArchiveDamaged;

  /// Deals in these states, oldest first; read from the index, no log is opened.
  ///
  /// @param skip how many of them are left out
  /// @param limit most results
  List<DealSummary> oldest(Transaction transaction, Set<String> states, long skip, int limit)
      throws ArchiveDamaged;

  /// Likewise, newest first.
  List<DealSummary> newest(Transaction transaction, Set<String> states, long skip, int limit)
      throws ArchiveDamaged;

  /// Keeps a time-stamp beside an entry of the deal's log; the first one stays. The log itself does not change.
  ///
  /// @param sequence number of an entry that is a statement
  void stamp(Transaction transaction, DealId deal, long sequence, Stamp stamp);

  /// Notes that every statement among the first entries has its stamp or cannot have one.
  ///
  /// @param length number of entries
  void stamped(Transaction transaction, DealId deal, long length);

  /// By the number of the entry.
  Map<Long, Stamp> stamps(Transaction transaction, DealId deal) throws ArchiveDamaged;

  /// Deals in which somebody was bound and whose log is longer than [#stamped] noted, oldest first.
  ///
  /// @param limit most results
  List<DealSummary> unstamped(Transaction transaction, int limit) throws ArchiveDamaged;

  /// Removes everything about a deal, for good. What the owner must keep, and how long, is for the caller to know.
  void erase(Transaction transaction, DealId deal);
}
