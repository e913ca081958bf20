package org.semper.commerce.buyer;

import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an earlier process left behind.
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

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

  private List<DealId> unfinished(Workplace workplace) {
    try {
      return services
          .store()
          .<List<DealId>, ArchiveDamaged>inTransaction(
              tx -> new DealLog(workplace.archive()).unfinished(tx));
    } catch (ArchiveDamaged e) {
      LOG.error("what is unfinished cannot be read", e);
      return List.of();
    }
  }

  /// What this process opened is known to the board and still has its thread.
  private void settleOrphans() {
    services.store().<List<Opening>, RuntimeException>inTransaction(openings::unsettled).stream()
        .map(Opening::deal)
        .filter(deal -> !board.isKnown(deal))
        .distinct()
        .forEach(this::settle);
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
