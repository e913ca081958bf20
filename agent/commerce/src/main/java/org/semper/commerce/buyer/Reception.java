package org.semper.commerce.buyer;

import java.util.Optional;
import java.util.Set;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.commerce.OfferContent;
import org.semper.api.statement.StatementRejected;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where requests to open the window come in: journaled before anything opens, so that each is one opening however often it
/// arrives.
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final Set<DealState> USED =
      Set.of(DealState.ORDERED, DealState.PAYING, DealState.PAID, DealState.IN_DOUBT);

  private final PurchaseDesk desk;
  private final BuyerServices services;
  private final ShopRules rules;
  private final Openings openings;
  private final PurchaseThreads threads;

  Reception(PurchaseDesk desk, ShopRules rules, Openings openings, PurchaseThreads threads) {
    this.desk = desk;
    this.services = desk.services();
    this.rules = rules;
    this.openings = openings;
    this.threads = threads;
  }

  DealView open(DealRequest request, IdempotencyKey key, String client) throws OpeningRefused {
    try {
      return received(request, key, client);
    } catch (StoreUnavailable e) {
      LOG.warn("no window opens: {}", e.getMessage());
      throw new OpeningRefused(ErrorCode.STORE_UNAVAILABLE);
    }
  }

  private DealView received(DealRequest request, IdempotencyKey key, String client)
      throws OpeningRefused {
    OfferContent offer = content(request);
    Optional<OfferRejected> elsewhere = elsewhere(offer, request);
    Opening opening = Opening.of(request, key, client, elsewhere.map(OfferRejected::code));
    Optional<Opening> earlier = find(opening);
    if (earlier.isEmpty()) {
      admit(request);
      earlier = journal(opening);
    }
    if (earlier.isPresent()) {
      return again(earlier.get(), opening, offer);
    }
    return elsewhere.isPresent()
        ? refused(opening.deal(), offer, request, elsewhere.get())
        : opened(opening.deal(), offer, request);
  }

  private static OfferContent content(DealRequest request) throws OpeningRefused {
    try {
      return OfferContent.parse(request.offer().statement());
    } catch (StatementRejected e) {
      throw new OpeningRefused(ErrorCode.OFFER_MALFORMED);
    }
  }

  /// An offer that is shown on another shop's page must not touch the deal it would begin on its own shop's.
  private static Optional<OfferRejected> elsewhere(OfferContent offer, DealRequest request) {
    try {
      OfferVerifier.requirePage(offer.origin(), PageOrigins.of(request.page()));
      return Optional.empty();
    } catch (OfferRejected e) {
      return Optional.of(e);
    }
  }

  private void admit(DealRequest request) throws OpeningRefused {
    if (!rules.admit(request.page().origin())) {
      throw new OpeningRefused(ErrorCode.RATE_LIMITED);
    }
  }

  private Optional<Opening> find(Opening opening) {
    return services
        .store()
        .<Optional<Opening>, RuntimeException>inTransaction(
            tx -> openings.find(tx, opening.client(), opening.key()));
  }

  /// @return what was journaled under the same key in the meantime, if anything was
  private Optional<Opening> journal(Opening opening) {
    return services
        .store()
        .<Optional<Opening>, RuntimeException>inTransaction(
            tx -> openings.insertIfNew(tx, opening, services.clock().instant()));
  }

  private DealView again(Opening earlier, Opening opening, OfferContent offer)
      throws OpeningRefused {
    if (!earlier.digest().equals(opening.digest())) {
      throw new OpeningRefused(ErrorCode.DUPLICATE_REQUEST);
    }
    Optional<DealView> refused =
        earlier.refusal().map(code -> DealViews.refused(earlier.deal(), offer, code));
    return refused.isPresent()
        ? refused.get()
        : desk.board().find(earlier.deal()).orElseGet(() -> waiting(earlier.deal(), offer));
  }

  private DealView refused(
      DealId deal, OfferContent offer, DealRequest request, OfferRejected why) {
    desk.conversation(request.page().origin()).leave(why.code(), why.facts());
    return DealViews.refused(deal, offer, why.code());
  }

  private DealView opened(DealId deal, OfferContent offer, DealRequest request) {
    DealView view =
        desk.board()
            .find(deal)
            .filter(known -> threads.isRunning(deal) || USED.contains(known.state()))
            .orElseGet(() -> waiting(deal, offer));
    desk.board().show(view);
    if (!threads.start(deal, () -> new Purchase(desk, deal).begin(request))) {
      services.display().raise();
    }
    return view;
  }

  private DealView waiting(DealId deal, OfferContent offer) {
    return DealViews.waiting(deal, offer, services.owner().workplace().isEmpty());
  }
}
