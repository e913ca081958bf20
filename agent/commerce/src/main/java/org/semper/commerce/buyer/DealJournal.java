package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.List;
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
import org.semper.supporting.archive.evidence.DealJudge;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;

/// The buyer's deal log, one transaction for each call: when a call has returned, what it logged survives a crash.
final class DealJournal {

  private final Store store;
  private final DealLog log;
  private final DealJudge judge;
  private final Consumer<Deal> changed;

  /// @param judge of what is logged in a deal that was begun
  /// @param changed told after each commit
  DealJournal(Store store, DealLog log, DealJudge judge, Consumer<Deal> changed) {
    this.store = store;
    this.log = log;
    this.judge = judge;
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

  /// Logs the offer with which a deal begins.
  Deal begun(DealId id, VerifiedStatement offer) throws ArchiveDamaged {
    return announced(store.<Deal, ArchiveDamaged>inTransaction(tx -> log.heard(tx, id, offer)));
  }

  /// @param deal as it stands
  /// @throws AnswerRejected NOT_PROVABLE; nothing was logged
  Deal heard(Deal deal, VerifiedStatement statement) throws AnswerRejected, ArchiveDamaged {
    return heard(deal, statement, Optional.empty());
  }

  /// The same with the time-stamp that it came with, and that was found good.
  Deal heard(Deal deal, VerifiedStatement statement, Optional<Stamp> stamp)
      throws AnswerRejected, ArchiveDamaged {
    try {
      judge.require(deal.statements(), statement.stapled());
    } catch (EvidenceRejected e) {
      throw new AnswerRejected(e);
    }
    return announced(
        store.<Deal, ArchiveDamaged>inTransaction(tx -> {
          Deal logged = log.heard(tx, deal.id(), statement);
          if (stamp.isPresent()) {
            log.keepStamp(tx, deal.id(), statement.hash(), stamp.get());
          }
          return logged;
        }));
  }

  /// @param deal as it stands
  /// @throws EvidenceRejected if the deal could not be proven with it; nothing was logged
  Deal said(Deal deal, StapledStatement statement) throws EvidenceRejected, ArchiveDamaged {
    judge.require(deal.statements(), statement);
    return announced(
        store.<Deal, ArchiveDamaged>inTransaction(tx -> log.said(tx, deal.id(), statement)));
  }

  /// Whether the owner could declare a payment now that was made; to be asked before money moves.
  void requirePayable(Deal deal, Party owner, Instant now) throws EvidenceRejected {
    judge.requirePayable(deal.statements(), owner, now);
  }

  Deal step(DealId id, DealEvent step, Map<String, String> facts) throws ArchiveDamaged {
    return announced(
        store.<Deal, ArchiveDamaged>inTransaction(tx -> log.step(tx, id, step, facts)));
  }

  /// The order and the purse it obliges to, both or neither.
  ///
  /// @throws EvidenceRejected if the order could not be proven; nothing was logged
  Deal ordered(Offer offer, String purse, StapledStatement order)
      throws EvidenceRejected, ArchiveDamaged {
    judge.require(List.of(offer.statement().stapled()), order);
    DealId id = offer.deal();
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
