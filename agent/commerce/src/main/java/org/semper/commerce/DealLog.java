package org.semper.commerce;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.Item;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.Assurance;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Deals in the archive. Nothing gets into a deal's log that the business sequence does not allow there; the summary that
/// lists show is replaced in the same transaction.
public final class DealLog {

  private final Archive archive;

  public DealLog(Archive archive) {
    this.archive = archive;
  }

  /// The deal as its log tells it.
  ///
  /// @throws ArchiveDamaged also if the log tells a sequence that was never allowed
  public Optional<Deal> find(Transaction transaction, DealId id) throws ArchiveDamaged {
    List<LoggedEntry> log = archive.read(transaction, id);
    return log.isEmpty() ? Optional.empty() : Optional.of(replay(id, log));
  }

  /// @throws IllegalStateException if there is no such deal
  public Deal read(Transaction transaction, DealId id) throws ArchiveDamaged {
    return find(transaction, id)
        .orElseThrow(() -> new IllegalStateException("the deal was logged before"));
  }

  /// Deals that are in no final state, oldest first.
  public List<DealId> unfinished(Transaction transaction) throws ArchiveDamaged {
    return ids(archive.unfinished(transaction, DealState.finalNames()));
  }

  /// Deals that stand in one of these states, oldest first.
  public List<DealId> standing(Transaction transaction, Set<DealState> states)
      throws ArchiveDamaged {
    return oldest(transaction, states, 0, Integer.MAX_VALUE);
  }

  /// The oldest of them.
  ///
  /// @param skip how many of them are left out
  /// @param limit most results
  public List<DealId> oldest(Transaction transaction, Set<DealState> states, long skip, int limit)
      throws ArchiveDamaged {
    return ids(archive.oldest(transaction, names(states), skip, limit));
  }

  /// The newest of them, newest first.
  ///
  /// @param skip how many of them are left out
  /// @param limit most results
  public List<DealId> newest(Transaction transaction, Set<DealState> states, long skip, int limit)
      throws ArchiveDamaged {
    return ids(archive.newest(transaction, names(states), skip, limit));
  }

  private static Set<String> names(Set<DealState> states) {
    return states.stream().map(DealState::name).collect(Collectors.toUnmodifiableSet());
  }

  private static List<DealId> ids(List<DealSummary> summaries) {
    return summaries.stream().map(DealSummary::deal).toList();
  }

  /// The time-stamp of a statement of the deal's log, once it has one.
  public Optional<Stamp> stamp(Transaction transaction, DealId id, StatementHash statement)
      throws ArchiveDamaged {
    Map<Long, Stamp> stamps = archive.stamps(transaction, id);
    return logged(transaction, id, statement)
        .flatMap(logged -> Optional.ofNullable(stamps.get(logged.sequence())));
  }

  /// Keeps the time-stamp that a logged statement came with; the first one stays.
  public void keepStamp(Transaction transaction, DealId id, StatementHash statement, Stamp stamp)
      throws ArchiveDamaged {
    Optional<LoggedEntry> entry = logged(transaction, id, statement);
    if (entry.isPresent()) {
      archive.stamp(transaction, id, entry.get().sequence(), stamp);
    }
  }

  private Optional<LoggedEntry> logged(Transaction transaction, DealId id, StatementHash statement)
      throws ArchiveDamaged {
    return archive.read(transaction, id).stream()
        .filter(logged ->
            logged
                .entry()
                .spoken()
                .filter(spoken -> spoken.statement().hash().equals(statement))
                .isPresent())
        .findFirst();
  }

  /// Certified name of the other party; empty before it has said anything.
  public String peer(Transaction transaction, Deal deal) throws ArchiveDamaged {
    return archive.summary(transaction, deal.id()).map(DealSummary::peer).orElse("");
  }

  /// Logs a statement of this party's, before it is sent.
  public Deal said(Transaction transaction, DealId id, StapledStatement statement)
      throws ArchiveDamaged {
    return append(transaction, id, new Entry.Said(statement), Optional.empty());
  }

  /// Logs a statement of the other party's, whose content was checked.
  public Deal heard(Transaction transaction, DealId id, VerifiedStatement statement)
      throws ArchiveDamaged {
    return append(
        transaction, id, new Entry.Heard(statement.stapled()), Optional.of(statement.signer()));
  }

  /// Logs a step.
  ///
  /// @param facts names and values a restart or a reader needs
  public Deal step(Transaction transaction, DealId id, DealEvent step, Map<String, String> facts)
      throws ArchiveDamaged {
    return append(
        transaction, id, new Entry.Step(step.logName(), new TreeMap<>(facts)), Optional.empty());
  }

  private Deal append(Transaction transaction, DealId id, Entry entry, Optional<Party> speaker)
      throws ArchiveDamaged {
    Optional<Deal> before = find(transaction, id);
    LoggedEntry logged = archive.append(transaction, id, entry);
    Deal deal = after(before, logged);
    archive.summarise(
        transaction,
        speaker.isPresent()
            ? summary(deal, speaker.get().name(), speaker.get().assurance() == Assurance.DEMO)
            : summary(deal, archive.summary(transaction, id)));
    return deal;
  }

  private static DealSummary summary(Deal deal, Optional<DealSummary> before) {
    return summary(
        deal,
        before.map(DealSummary::peer).orElse(""),
        before.filter(DealSummary::demo).isPresent());
  }

  private static Deal after(Optional<Deal> before, LoggedEntry logged) {
    try {
      return before.isPresent()
          ? before.get().after(logged.entry(), logged.at())
          : Deal.begin(logged.entry(), logged.at());
    } catch (SequenceViolated e) {
      throw new IllegalStateException("only what may happen next is logged", e);
    }
  }

  private static DealSummary summary(Deal deal, String peer, boolean demo) {
    Optional<String> orderNumber = deal.confirmation().map(ConfirmationContent::orderNumber);
    return new DealSummary(
        deal.id(),
        peer,
        demo,
        deal.offer().origin().text(),
        deal.offer().totalMoney(),
        deal.state().name(),
        orderNumber,
        deal.opened(),
        deal.changed(),
        words(deal, orderNumber),
        deal.isUsed());
  }

  private static String words(Deal deal, Optional<String> orderNumber) {
    return Stream.concat(deal.offer().items().stream().map(Item::name), orderNumber.stream())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static Deal replay(DealId id, List<LoggedEntry> log) throws ArchiveDamaged {
    try {
      return Deal.replay(log);
    } catch (SequenceViolated e) {
      throw new ArchiveDamaged("deal " + id + ": " + e.getMessage());
    }
  }
}
