package org.semper.commerce.buyer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.semper.api.bridge.DealList;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far each purchase has come, as the browser may know it, also while the archive is closed.
final class StatusBoard {

  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
  private static final Duration STILL_SHOWN = Duration.ofMinutes(10);

  private static final Set<DealState> ASKING = Set.of(DealState.WAITING, DealState.LOCKED);

  private final BuyerServices services;
  private final Openings openings;
  private final UnlockedWork work;
  private final LatestViews views = new LatestViews();
  private final List<DealListener> listeners = new CopyOnWriteArrayList<>();

  StatusBoard(BuyerServices services, Openings openings, UnlockedWork work) {
    this.services = services;
    this.openings = openings;
    this.work = work;
  }

  void listen(DealListener listener) {
    listeners.add(listener);
  }

  /// Shows a deal that is not logged yet, or not known to be.
  void show(DealView view) {
    views.put(view);
    announce();
  }

  /// The deal's log has one more entry.
  void changed(Deal deal) {
    LOG.info("deal {} {}", deal.id(), deal.last().logName());
    if (endsPurchase(deal)) {
      settle(deal.id(), Optional.of(services.clock().instant()));
    }
    if (deal.last() == DealEvent.OPENED_AGAIN) {
      settle(deal.id(), Optional.empty());
    }
    show(DealViews.of(deal));
  }

  /// Nothing became of the deal, and nothing was logged.
  void refused(DealId deal, ErrorCode code) {
    LOG.info("deal {} not begun: {}", deal, code);
    services
        .store()
        .<Boolean, RuntimeException>inTransaction(
            tx -> openings.refuse(tx, deal, code, services.clock().instant()));
    views.find(deal).map(view -> DealViews.refused(view, code)).ifPresent(this::show);
  }

  /// The agent was locked or ended while the owner was being asked. What was ordered goes on later.
  void interrupted(DealId deal) {
    boolean asking = views.find(deal).filter(view -> ASKING.contains(view.state())).isPresent();
    if (asking) {
      refused(deal, ErrorCode.AGENT_LOCKED);
    }
  }

  /// The deal does not go on for now; its log stays as it is.
  void stopped(DealId deal, ErrorCode code) {
    LOG.warn("deal {} does not go on: {}", deal, code);
    find(deal).map(view -> DealViews.with(view, code)).ifPresent(this::show);
  }

  /// Nothing can be logged for now; the log stays as it is.
  void unwritten(DealId deal, StoreUnavailable trouble) {
    LOG.warn("deal {} waits: {}", deal, trouble.getMessage());
    views
        .find(deal)
        .map(view -> DealViews.with(view, ErrorCode.STORE_UNAVAILABLE))
        .ifPresent(this::show);
  }

  /// A run ended by a fault of ours; the log has what is true.
  void failed(DealId deal, Throwable fault) {
    LOG.error("deal {} stopped", deal, fault);
    views.find(deal).map(view -> DealViews.with(view, ErrorCode.INTERNAL)).ifPresent(this::show);
  }

  boolean isKnown(DealId deal) {
    return views.find(deal).isPresent();
  }

  /// @return empty for what never began, and for what only the closed archive knows
  Optional<DealView> find(DealId deal) {
    Optional<DealView> latest = views.find(deal);
    return latest.isPresent() ? latest : archived(deal).map(DealViews::of);
  }

  /// What this client asked for and is going on, or ended a short while ago; newest first.
  List<DealView> current(String client) {
    Instant since = services.clock().instant().minus(STILL_SHOWN);
    List<DealView> current = new ArrayList<>();
    Set<DealId> seen = new HashSet<>();
    for (DealId deal : asked(client, since)) {
      if (seen.add(deal) && current.size() < DealList.MAX_DEALS) {
        find(deal).ifPresent(current::add);
      }
    }
    return List.copyOf(current);
  }

  /// @return empty while the agent is locked, and for a deal that is not in the archive
  Optional<Deal> archived(DealId deal) {
    return work.read(workplace -> read(workplace, deal));
  }

  void settle(DealId deal, Optional<Instant> ended) {
    services
        .store()
        .<Boolean, RuntimeException>inTransaction(tx -> openings.settle(tx, deal, ended));
  }

  /// Whether this was what the browser waited for; what is claimed later does not bring the purchase up again.
  private static boolean endsPurchase(Deal deal) {
    return switch (deal.last()) {
      case RECEIPT -> true;
      case WITHDRAWAL -> deal.receipt().isEmpty();
      default -> deal.state().isFinal() && !deal.isConcluded();
    };
  }

  private Optional<Deal> read(Workplace workplace, DealId deal) {
    try {
      return services
          .store()
          .<Optional<Deal>, ArchiveDamaged>inTransaction(
              tx -> new DealLog(workplace.archive()).find(tx, deal));
    } catch (ArchiveDamaged e) {
      LOG.error("deal {} cannot be read", deal, e);
      return Optional.empty();
    }
  }

  private List<DealId> asked(String client, Instant since) {
    return services
        .store()
        .<List<DealId>, RuntimeException>inTransaction(
            tx -> openings.current(tx, client, since).stream().map(Opening::deal).toList());
  }

  private void announce() {
    listeners.forEach(DealListener::changed);
  }
}
