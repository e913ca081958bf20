package org.semper.e2e.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.store.SqliteStore;

/// Reads a participant's archive from its file, whatever the participant itself believes. Reading a deal checks its hash chain.
final class DealReader {

  private static final int MOST = 100_000;

  private final Keys keys;

  DealReader(Keys keys) {
    this.keys = keys;
  }

  /// Every deal there is.
  ///
  /// @throws IllegalStateException if one is damaged, or its summary says something else
  List<Deal> all() {
    SealedArchive archive = keys.archive();
    DealLog log = new DealLog(archive);
    try (SqliteStore store = SqliteStore.open(keys.site().storeFile(), List.of())) {
      return store.<List<Deal>, ArchiveDamaged>inTransaction(tx -> {
        List<Deal> deals = new ArrayList<>();
        for (DealSummary summary : archive.search(tx, "", MOST)) {
          Deal deal = log.read(tx, summary.deal());
          if (!deal.state().name().equals(summary.state())) {
            throw new IllegalStateException("log and summary of " + deal.id() + " differ");
          }
          deals.add(deal);
        }
        return deals;
      });
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException(keys.site().name() + " has a damaged archive", e);
    }
  }

  /// Deals in these states, as the archive's index has them, in words.
  List<String> in(Set<DealState> states) {
    SealedArchive archive = keys.archive();
    Set<String> names = states.stream().map(DealState::name).collect(Collectors.toSet());
    try (SqliteStore store = SqliteStore.open(keys.site().storeFile(), List.of())) {
      return store
          .<List<DealSummary>, ArchiveDamaged>inTransaction(
              tx -> archive.oldest(tx, names, 0, MOST))
          .stream()
          .map(each -> each.deal() + " is " + each.state() + " at " + keys.site().name())
          .toList();
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException(keys.site().name() + " has a damaged archive", e);
    }
  }

  /// What was said in a deal, with its time-stamps, oldest first.
  List<ArchivedStatement> statements(DealId deal) {
    SealedArchive archive = keys.archive();
    try (SqliteStore store = SqliteStore.open(keys.site().storeFile(), List.of())) {
      return store.<List<ArchivedStatement>, ArchiveDamaged>inTransaction(
          tx -> ArchivedStatement.of(archive.read(tx, deal), archive.stamps(tx, deal)));
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException(keys.site().name() + " has a damaged archive", e);
    }
  }
}
