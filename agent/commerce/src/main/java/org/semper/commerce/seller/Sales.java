package org.semper.commerce.seller;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.evidence.DealJudge;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// The seller's desk: makes offers, answers orders, payments, withdrawals and complaints, and gives money back; unattended, but for
/// the words of an answer to a complaint. Thread-safe; several of them may work on one store.
///
/// What it guarantees: an answer is decided, logged and stored in one transaction, so that a crash leaves all of it or nothing;
/// the same statement always gets the same answer, byte for byte; on one offer at most one order is confirmed, and no two
/// orders have one number; a receipt is given
/// only against evidence that the money reached the offered account; what was paid goes back at most once, and never more of it.
public final class Sales {

  private static final int MOST_AT_ONCE = 500;

  private final SellerServices services;
  private final DealLog log;
  private final OfferMaker offers;
  private final StatementDesk desk;
  private final LateWithdrawals withdrawals;
  private final Complaints complaints;
  private final Refunds refunds;
  private final OpenDeals open;
  private final MadeOffers made = new MadeOffers();
  private final List<SaleListener> listeners = new CopyOnWriteArrayList<>();

  /// @throws IllegalArgumentException if the signer's certificate does not cover the profile's host
  public Sales(SellerServices services, SellerProfile profile) {
    this(services, profile, SellerPolicy.standard());
  }

  /// With demands of the seller's own.
  ///
  /// @throws IllegalArgumentException if the signer's certificate does not cover the profile's host
  public Sales(SellerServices services, SellerProfile profile, SellerPolicy policy) {
    this(services, profile, policy, new SecureRandom());
  }

  /// @param random draws the order numbers
  Sales(
      SellerServices services, SellerProfile profile, SellerPolicy policy, RandomGenerator random) {
    this.services = services;
    this.log = new DealLog(services.archive());
    this.offers = new OfferMaker(profile, services.signer(), services.clock());
    this.open = new OpenDeals(policy.unpaidOrders());
    ReceivedStatements received = new ReceivedStatements(services.inbox());
    ClaimAnswers answers = new ClaimAnswers(services);
    SaleProof proof =
        new SaleProof(new DealJudge(services.payments().rules(), services.verifier()));
    this.desk =
        new StatementDesk(
            services, log, received, proof, policy, open, new OrderNumbers(random), this::announce);
    this.withdrawals = new LateWithdrawals(log, received, answers, proof);
    this.complaints = new Complaints(log, received, answers, proof);
    this.refunds = new Refunds(services, log, answers, proof);
  }

  /// Makes a binding offer of the cart, and logs it as a deal.
  ///
  /// @throws IllegalArgumentException if the cart is no valid offer, such as one whose sum is too large
  public StapledStatement makeOffer(Cart cart) {
    StapledStatement offer = offers.make(cart);
    inTransaction(tx -> logged(tx, offer));
    return offer;
  }

  /// Answers what a buyer says: an order, a payment, a withdrawal, a complaint, or a question about a refund.
  ///
  /// @throws StoreUnavailable when nothing can be decided now; nothing was
  public SaleAnswer receive(StapledStatement statement) {
    return receive(ArchivedStatement.of(statement));
  }

  /// The same of a statement that came with its time-stamp. A stamp that does not hold counts as none.
  ///
  /// @throws StoreUnavailable when nothing can be decided now; nothing was
  public SaleAnswer receive(ArchivedStatement statement) {
    return desk.receive(statement);
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

  /// Closes offers that nobody ordered in time, and orders that nobody paid in time. An order on an expired offer is refused whether
  /// or not this was called; a payment that was made in time, or late, gets its receipt nevertheless. To be called now and then:
  /// what has not ended is not looked at.
  public void closeExpired() {
    List<DealId> due = due();
    while (!due.isEmpty()) {
      for (DealId deal : due) {
        inTransaction(tx -> closed(tx, deal));
      }
      due = due();
    }
  }

  private List<DealId> due() {
    return inTransaction(tx -> open.due(tx, services.clock().instant(), MOST_AT_ONCE));
  }

  /// Complaints that wait for an answer, oldest first.
  public List<Complaint> complaints() {
    return inTransaction(complaints::open);
  }

  /// Answers a complaint, once.
  ///
  /// @param text the merchant's words, one line
  /// @param refund what goes back with the next [#settleRefunds]: nothing, a part, or all that was paid
  public ComplaintOutcome answerComplaint(DealId deal, String text, Money refund) {
    ComplaintOutcome outcome = inTransaction(tx -> complaints.answer(tx, deal, text, refund));
    if (outcome instanceof ComplaintOutcome.Answered(Deal answered)) {
      announce(answered);
    }
    return outcome;
  }

  /// Withdrawals that came after the period without a stamp from within it, and wait for the merchant; oldest first.
  public List<LateWithdrawal> lateWithdrawals() {
    return inTransaction(withdrawals::open);
  }

  /// Takes a withdrawal that waits, though it came late: it is acknowledged, and what was paid goes back.
  public WithdrawalOutcome acceptWithdrawal(DealId deal) {
    return decided(inTransaction(tx -> withdrawals.accept(tx, deal)));
  }

  /// Refuses a withdrawal that waits, by a statement that the buyer's agent gets when it asks again.
  ///
  /// @param reason the merchant's words, one line; the buyer reads them
  public WithdrawalOutcome refuseWithdrawal(DealId deal, String reason) {
    return decided(inTransaction(tx -> withdrawals.refuse(tx, deal, reason)));
  }

  private WithdrawalOutcome decided(WithdrawalOutcome outcome) {
    if (outcome instanceof WithdrawalOutcome.Decided(Deal deal)) {
      announce(deal);
    }
    return outcome;
  }

  /// Gives back what was promised and is still owed, as far as the payment system answers now. To be called at the start, after
  /// each withdrawal and answered complaint, and now and then. Idempotent.
  public void settleRefunds() {
    try {
      refunds.settle().forEach(this::announce);
    } catch (ArchiveDamaged e) {
      throw damaged(e);
    }
  }

  /// @param listener told of each order put on record or confirmed, each payment receipted, and what follows them
  public void onSale(SaleListener listener) {
    listeners.add(listener);
  }

  private Deal logged(Transaction tx, StapledStatement offer) throws ArchiveDamaged {
    Deal deal = log.said(tx, new DealId(offer.statement().hash()), offer);
    made.add(tx, deal.offer().nonce(), deal.id());
    open.offered(tx, deal.id(), offer.statement().payload().expires());
    return deal;
  }

  private Boolean closed(Transaction tx, DealId id) throws ArchiveDamaged {
    DealState state = log.read(tx, id).state();
    boolean ends =
        state == DealState.OFFERED || state == DealState.ORDERED || state == DealState.CONFIRMED;
    if (ends) {
      log.step(tx, id, DealEvent.EXPIRED, Map.of(Deal.CODE, ErrorCode.OFFER_EXPIRED.name()));
    }
    open.ended(tx, id);
    return ends;
  }

  private <T> T inTransaction(Store.Work<T, ArchiveDamaged> work) {
    try {
      return services.store().inTransaction(work);
    } catch (ArchiveDamaged e) {
      throw damaged(e);
    }
  }

  private void announce(Deal deal) {
    listeners.forEach(listener -> listener.sold(deal));
  }

  static StoreUnavailable damaged(ArchiveDamaged e) {
    return new StoreUnavailable("The seller's archive is damaged. Restore a backup.", e);
  }
}
