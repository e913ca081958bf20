package org.semper.commerce.buyer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;

/// The buyer's deal log, one transaction for each call: when a call has returned, what it logged survives a crash.
final class DealJournal {

  private final Store store;
  private final DealLog log;
  private final Consumer<Deal> changed;

  /// @param changed told after each commit
  DealJournal(Store store, DealLog log, Consumer<Deal> changed) {
    this.store = store;
    this.log = log;
    this.changed = changed;
  }

  Optional<Deal> find(DealId id) throws ArchiveDamaged {
    return store.<Optional<Deal>, ArchiveDamaged>inTransaction(tx -> log.find(tx, id));
  }

  /// A logged statement with its time-stamp, if it has one.
  ArchivedStatement stamped(DealId id, StapledStatement statement) throws ArchiveDamaged {
    return new ArchivedStatement(
        statement,
        store.<Optional<Stamp>, ArchiveDamaged>inTransaction(
            tx -> log.stamp(tx, id, statement.statement().hash())));
  }

  Deal heard(DealId id, VerifiedStatement statement) throws ArchiveDamaged {
    return announced(store.<Deal, ArchiveDamaged>inTransaction(tx -> log.heard(tx, id, statement)));
  }

  Deal said(DealId id, StapledStatement statement) throws ArchiveDamaged {
    return announced(store.<Deal, ArchiveDamaged>inTransaction(tx -> log.said(tx, id, statement)));
  }

  Deal step(DealId id, DealEvent step, Map<String, String> facts) throws ArchiveDamaged {
    return announced(
        store.<Deal, ArchiveDamaged>inTransaction(tx -> log.step(tx, id, step, facts)));
  }

  /// The order and the purse it obliges to, both or neither.
  Deal ordered(DealId id, String purse, StapledStatement order) throws ArchiveDamaged {
    return announced(
        store.<Deal, ArchiveDamaged>inTransaction(tx -> {
          log.step(tx, id, DealEvent.PURSE_CHOSEN, Map.of(Deal.PURSE, purse));
          return log.said(tx, id, order);
        }));
  }

  private Deal announced(Deal deal) {
    changed.accept(deal);
    return deal;
  }
}
