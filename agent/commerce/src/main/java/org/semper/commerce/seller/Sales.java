package org.semper.commerce.seller;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seller's desk: makes offers, and answers orders and payments, unattended. Thread-safe; several of them may work on one
/// store.
///
/// What it guarantees: an answer is decided, logged and stored in one transaction, so that a crash leaves all of it or nothing;
/// the same statement always gets the same answer, byte for byte; on one offer at most one order is confirmed; a receipt is given
/// only against evidence that the money reached the offered account.
public final class Sales {

  private static final Logger LOG = LoggerFactory.getLogger(Sales.class);

  private final SellerServices services;
  private final DealLog log;
  private final OfferMaker offers;
  private final OrderTaker orders;
  private final PaymentTaker payments;
  private final ReceivedStatements received;
  private final MadeOffers made = new MadeOffers();
  private final List<SaleListener> listeners = new CopyOnWriteArrayList<>();

  /// @throws IllegalArgumentException if the signer's certificate does not cover the profile's host
  public Sales(SellerServices services, SellerProfile profile) {
    this.services = services;
    this.log = new DealLog(services.archive());
    this.received = new ReceivedStatements(services.inbox());
    this.offers = new OfferMaker(profile, services.signer(), services.clock());
    Answers answers = new Answers(services);
    this.orders = new OrderTaker(log, received, new OrderRules(services.clock()), answers);
    this.payments = new PaymentTaker(log, received, new PaymentRules(services.payments()), answers);
  }

  /// Makes a binding offer of the cart, and logs it as a deal.
  ///
  /// @throws IllegalArgumentException if the cart is no valid offer, such as one whose sum is too large
  public StapledStatement makeOffer(Cart cart) {
    StapledStatement offer = offers.make(cart);
    inTransaction(tx -> logged(tx, offer));
    return offer;
  }

  /// Answers an order or a payment.
  ///
  /// @throws StoreUnavailable when nothing can be decided now; nothing was
  public SaleAnswer receive(StapledStatement statement) {
    Optional<StapledStatement> before = before(statement);
    if (before.isPresent()) {
      return new SaleAnswer.Answered(before.get());
    }
    try {
      VerifiedStatement verified = verified(statement);
      return new SaleAnswer.Answered(
          services.store().<StapledStatement, SaleRefused>inTransaction(tx -> taken(tx, verified)));
    } catch (SaleRefused e) {
      LOG.info("{} refused: {}", statement.statement().type().name(), e.getMessage());
      return e.answer();
    }
  }

  /// The deal as the seller's log tells it; empty for an unknown one.
  public Optional<Deal> find(DealId deal) {
    return inTransaction(tx -> log.find(tx, deal));
  }

  /// The deal of the offer with this nonce. Who knows the nonce is the visitor who was made the offer: it is hard to guess and is
  /// in the return address.
  public Optional<Deal> findByNonce(String nonce) {
    return inTransaction(tx -> {
      Optional<DealId> deal = made.dealOf(tx, nonce);
      return deal.isPresent() ? log.find(tx, deal.get()) : Optional.empty();
    });
  }

  /// Closes offers that nobody ordered in time. An order on an expired offer is refused whether or not this was called.
  public void closeExpired() {
    List<DealId> open = inTransaction(log::unfinished);
    for (DealId deal : open) {
      inTransaction(tx -> closedIfExpired(tx, deal));
    }
  }

  /// @param listener told of each order confirmed and each payment receipted
  public void onSale(SaleListener listener) {
    listeners.add(listener);
  }

  private Deal logged(Transaction tx, StapledStatement offer) throws ArchiveDamaged {
    Deal deal = log.said(tx, new DealId(offer.statement().hash()), offer);
    made.add(tx, deal.offer().nonce(), deal.id());
    return deal;
  }

  private Optional<StapledStatement> before(StapledStatement statement) {
    return services
        .store()
        .<Optional<StapledStatement>, RuntimeException>inTransaction(
            tx -> received.answerTo(tx, statement.statement().hash()));
  }

  private VerifiedStatement verified(StapledStatement statement) throws SaleRefused {
    try {
      return services.verifier().verify(statement, Role.BUYER);
    } catch (VerificationFailed e) {
      throw new SaleRefused(code(e.reason()), e);
    }
  }

  /// What may be better later is told from what never will.
  private static ErrorCode code(VerificationFailed.Reason reason) {
    return switch (reason) {
      case REVOCATION_UNKNOWN -> ErrorCode.REVOCATION_UNKNOWN;
      case ISSUED_IN_FUTURE -> ErrorCode.CLOCK_SKEW;
      case SIGNATURE,
          KEY_ALGORITHM,
          UNTRUSTED_ISSUER,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_PROFILE,
          REVOKED,
          WRONG_ROLE,
          ISSUED_OUTSIDE_VALIDITY ->
          ErrorCode.ORDER_REFUSED;
    };
  }

  private StapledStatement taken(Transaction tx, VerifiedStatement statement) throws SaleRefused {
    // Somebody else may have answered it since it was looked for.
    Optional<StapledStatement> before = received.answerTo(tx, statement.hash());
    if (before.isPresent()) {
      return before.get();
    }
    try {
      StatementTaker.Taken taken = taker(statement).take(tx, statement);
      tx.afterCommit(() -> listeners.forEach(listener -> listener.sold(taken.deal())));
      return taken.answer();
    } catch (ArchiveDamaged e) {
      throw damaged(e);
    }
  }

  private StatementTaker taker(VerifiedStatement statement) throws SaleRefused {
    return switch (DealEvent.ofStatement(statement.type()).orElse(DealEvent.OFFER)) {
      case ORDER -> orders;
      case PAYMENT -> payments;
      default -> throw new SaleRefused(ErrorCode.REQUEST_MALFORMED, "neither order nor payment");
    };
  }

  private Boolean closedIfExpired(Transaction tx, DealId id) throws ArchiveDamaged {
    Deal deal = log.read(tx, id);
    boolean expired =
        deal.state() == DealState.OFFERED
            && !services
                .clock()
                .instant()
                .isBefore(
                    deal.statement(DealEvent.OFFER).orElseThrow().statement().payload().expires());
    if (expired) {
      log.step(tx, id, DealEvent.EXPIRED, Map.of(Deal.CODE, ErrorCode.OFFER_EXPIRED.name()));
    }
    return expired;
  }

  private <T> T inTransaction(Store.Work<T, ArchiveDamaged> work) {
    try {
      return services.store().inTransaction(work);
    } catch (ArchiveDamaged e) {
      throw damaged(e);
    }
  }

  private static StoreUnavailable damaged(ArchiveDamaged e) {
    return new StoreUnavailable("The seller's archive is damaged. Restore a backup.", e);
  }
}
