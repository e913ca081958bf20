package org.semper.commerce.buyer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an earlier process left behind.
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private static final Set<DealState> AWAITING =
      Set.of(DealState.WITHDRAWING, DealState.COMPLAINED, DealState.WITHDRAWN, DealState.ANSWERED);

  private final BuyerServices services;
  private final Openings openings;
  private final StatusBoard board;
  private final UnlockedWork work;

  Recovery(BuyerServices services, Openings openings, StatusBoard board, UnlockedWork work) {
    this.services = services;
    this.openings = openings;
    this.board = board;
    this.work = work;
  }

  /// Deals to go on with. Requests whose window was open, or about to open, when the earlier process ended are settled: nobody
  /// answered, nothing was signed, and the shopper may click again.
  List<DealId> unfinished() {
    return work.read(
            workplace -> {
              settleOrphans();
              return Optional.of(unfinished(workplace));
            })
        .orElseGet(List::of);
  }

  /// Deals in which the seller still has to answer or to give back. None while the agent is locked.
  List<DealId> awaited() {
    return work.read(workplace -> Optional.of(listed(tx -> log(workplace).standing(tx, AWAITING))))
        .orElseGet(List::of);
  }

  private List<DealId> unfinished(Workplace workplace) {
    return listed(tx -> log(workplace).unfinished(tx));
  }

  private List<DealId> listed(Store.Work<List<DealId>, ArchiveDamaged> list) {
    try {
      return services.store().inTransaction(list);
    } catch (ArchiveDamaged e) {
      LOG.error("what is unfinished cannot be read", e);
      return List.of();
    }
  }

  private static DealLog log(Workplace workplace) {
    return new DealLog(workplace.archive());
  }

  /// What this process opened is known to the board and still has its thread.
  private void settleOrphans() {
    try {
      services.store().<List<Opening>, RuntimeException>inTransaction(openings::unsettled).stream()
          .map(Opening::deal)
          .filter(deal -> !board.isKnown(deal))
          .distinct()
          .forEach(this::settle);
    } catch (StoreUnavailable e) {
      LOG.warn("open requests are settled later: {}", e.getMessage());
    }
  }

  private void settle(DealId deal) {
    Optional<Deal> logged = board.archived(deal);
    if (logged.isEmpty()) {
      board.refused(deal, ErrorCode.USER_TIMEOUT);
    } else if (logged.get().state().isFinal()) {
      board.settle(deal, Optional.of(logged.get().changed()));
    }
  }
}
