package org.semper.app.agent;

import java.time.Clock;
import java.util.List;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.store.Store;

/// The owner's deals, to be looked at, searched and proved; while the agent is unlocked.
public final class DealRecords {

  private static final int MOST = 500;

  private final Store store;
  private final OwnerAccess owner;
  private final Clock clock;

  DealRecords(Store store, OwnerAccess owner, Clock clock) {
    this.store = store;
    this.owner = owner;
    this.clock = clock;
  }

  /// Deals that match, newest first.
  ///
  /// @param text words to find; empty for all
  public List<DealSummary> search(String text) throws Locked, ArchiveDamaged {
    Opened opened = opened();
    return store.inTransaction(
        transaction -> opened.workplace().archive().search(transaction, text, MOST));
  }

  /// The deal's whole log, first entry first; empty for an unknown deal.
  public List<LoggedEntry> log(DealId deal) throws Locked, ArchiveDamaged {
    Opened opened = opened();
    return store.inTransaction(transaction -> opened.workplace().archive().read(transaction, deal));
  }

  /// What the list shows of one deal.
  ///
  /// @throws IllegalArgumentException for an unknown one
  public DealSummary summary(DealId deal) throws Locked, ArchiveDamaged {
    Opened opened = opened();
    return store
        .inTransaction(transaction -> opened.workplace().archive().summary(transaction, deal))
        .orElseThrow(() -> new IllegalArgumentException("no such deal"));
  }

  /// Makes a file that proves the deal to whoever trusts its authorities. It holds the owner's postal address: write it with
  /// [org.semper.supporting.crypto.OwnerOnlyFile].
  byte[] evidence(DealId deal) throws Locked, ArchiveDamaged {
    Opened opened = opened();
    return opened
        .evidence()
        .export(
            deal,
            statements(deal),
            opened.workplace().deliverTo().addressCountry(),
            clock.instant());
  }

  private List<ArchivedStatement> statements(DealId deal) throws Locked, ArchiveDamaged {
    Archive archive = opened().workplace().archive();
    return store.inTransaction(transaction ->
        ArchivedStatement.of(archive.read(transaction, deal), archive.stamps(transaction, deal)));
  }

  private Opened opened() throws Locked {
    return owner.opened().orElseThrow(Locked::new);
  }

  /// The archive is sealed until the owner unlocks the agent.
  public static final class Locked extends Exception {

    private static final long serialVersionUID = 1L;

    Locked() {
      super("SEMPER is locked. Unlock it, then try again.");
    }
  }
}
