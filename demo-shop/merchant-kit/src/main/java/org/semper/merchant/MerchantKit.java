package org.semper.merchant;

import io.undertow.server.HttpHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.semper.api.money.Money;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.commerce.seller.Complaint;
import org.semper.commerce.seller.ComplaintOutcome;
import org.semper.commerce.seller.LateWithdrawal;
import org.semper.commerce.seller.SaleListener;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.SellerPolicy;
import org.semper.commerce.seller.SellerProfile;
import org.semper.commerce.seller.SellerServices;
import org.semper.commerce.seller.WithdrawalOutcome;
import org.semper.server.Frame;
import org.semper.server.Limits;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentSchema;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.PurseBook;
import org.semper.transfer.payment.SealedPaymentJournal;
import org.semper.transfer.payment.SealedPurseBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The seller's half of SEMPER, ready to be put into a shop: two request handlers, the way to ask what was sold, and
/// what follows a sale: withdrawals and refunds by themselves, complaints by the merchant's answer. Where the seller's trust list
/// names a notary, the archived statements get its time-stamps.
///
/// The handlers may be called on any thread, Undertow's I/O threads included; they work on virtual threads, each behind a [Frame]
/// that slow callers cannot hold. What is sold is on disk before it is answered.
public final class MerchantKit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MerchantKit.class);

  /// More than a visitor's request for an offer, which has no body, can need.
  private static final int MAX_VISITOR_BYTES = 16 * 1024;

  private static final Duration PERIOD = Duration.ofSeconds(30);

  private final Store store;
  private final SellerProfile profile;
  private final Sales sales;
  private final ClaimRecords claims;
  private final PurseBook purses;
  private final SoldStamps stamps;
  private final ScheduledExecutorService refunds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("refunds").factory());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Over a store of the shop's choice, such as PostgreSQL for several machines; closed with the kit.
  ///
  /// @param store opened with [#migrations]
  /// @param payments systems that the profile's payment options name
  public MerchantKit(
      Store store, MerchantKeys keys, SellerProfile profile, PaymentAdapters payments) {
    this(store, keys, profile, payments, SellerPolicy.standard());
  }

  /// With demands of the seller's own.
  ///
  /// @throws IllegalArgumentException if orders are to be stamped and the seller's trust list names no notary
  public MerchantKit(
      Store store,
      MerchantKeys keys,
      SellerProfile profile,
      PaymentAdapters payments,
      SellerPolicy policy) {
    if (policy.stampBeforeConfirming() && keys.trust().notaries().isEmpty()) {
      throw new IllegalArgumentException("orders are to be stamped, and there is no notary");
    }
    this.store = store;
    this.profile = profile;
    this.purses = new SealedPurseBook(store, keys.vault().sealer("purses"));
    SealedArchive archive = new SealedArchive(keys.vault().sealer("archive"), keys.clock());
    this.claims = new ClaimRecords(store, archive);
    this.stamps = new SoldStamps(store, archive, keys);
    this.sales =
        new Sales(
            new SellerServices(
                store,
                archive,
                new Inbox(keys.vault().sealer("inbox")),
                keys.signer(),
                keys.verifier(),
                new TimeStampVerifier(
                    keys.trust(),
                    new RevocationListCache(keys.channel(), keys.clock()),
                    keys.clock()),
                new PaymentManager(
                    payments,
                    purses,
                    new SealedPaymentJournal(store, keys.vault().sealer("payments")),
                    keys.clock()),
                keys.clock()),
            profile,
            policy);
    sales.onSale(this::refund);
    sales.onSale(deal -> stamps.look());
    var _ = refunds.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// With deals in the file `deals.db` of a folder, and with every payment system on the class path.
  public static MerchantKit open(Path folder, MerchantKeys keys, SellerProfile profile) {
    MerchantKit kit =
        new MerchantKit(
            SqliteStore.open(folder.resolve("deals.db"), migrations()),
            keys,
            profile,
            PaymentAdapters.load(keys.adapterContext(), ServiceLoader.load(AdapterFactory.class)));
    kit.sales.closeExpired();
    return kit;
  }

  /// What a store for a seller's deals is opened with.
  public static List<Migrations> migrations() {
    return List.of(
        CommerceTables.migrations(),
        SealedArchive.MIGRATIONS,
        Inbox.MIGRATIONS,
        PaymentSchema.migrations());
  }

  /// For the address in the pages' `data-semper-offer`.
  public HttpHandler offers(Carts carts) {
    return framed(new OfferEndpoint(profile.origin(), sales, carts), MAX_VISITOR_BYTES);
  }

  /// For the profile's order endpoint.
  public HttpHandler deals() {
    return framed(new DealEndpoint(new DealService(sales)), DealService.MAX_BYTES);
  }

  /// The deal whose return address ends with this nonce, for the page at that address.
  public Optional<Deal> find(String nonce) {
    return sales.findByNonce(nonce);
  }

  /// Keeps the purse that is paid into, so that refunds can be made from it; without one they stay owed. Kept with the deals: once
  /// is enough, again does no harm.
  public void payRefundsFrom(Purse purse) {
    purses.put(purse);
    settleRefunds();
  }

  /// Has what is owed given back soon, rather than at the next of the kit's own attempts, which are half a minute apart; such as
  /// when the bank can be reached again. Returns at once.
  public void settleRefunds() {
    refunds.execute(this::settle);
  }

  /// Complaints that wait for an answer, oldest first.
  public List<Complaint> complaints() {
    return sales.complaints();
  }

  /// A page of withdrawals and complaints, for a merchant's own pages: what waits for the merchant oldest first, the rest newest
  /// first.
  ///
  /// @param page from 0
  /// @throws StoreUnavailable when they cannot be read now
  public Listing<Claim> claims(Claim.Group group, int page) {
    return claims.claims(group, page);
  }

  /// A page of the orders that are paid and in which no money is owed back, newest first, each with the address it goes to. Which of
  /// them were sent the kit does not know.
  ///
  /// @param page from 0
  /// @throws StoreUnavailable when they cannot be read now
  public Listing<PaidOrder> paidOrders(int page) {
    return claims.paid(page);
  }

  /// What was claimed in this deal; empty if nothing was, or there is no such deal.
  ///
  /// @throws StoreUnavailable when it cannot be read now
  public Optional<Claim> claim(DealId deal) {
    return claims.find(deal);
  }

  /// Answers a complaint; the customer's agent hears it when it asks next.
  ///
  /// @param text one line of at most 1000 characters
  /// @param refund what goes back to the customer, by itself: nothing, a part, or all that was paid
  public ComplaintOutcome answer(DealId deal, String text, Money refund) {
    return sales.answerComplaint(deal, text, refund);
  }

  /// Withdrawals that came after the period without a notary's stamp from within it, and wait for the merchant; oldest first.
  public List<LateWithdrawal> lateWithdrawals() {
    return sales.lateWithdrawals();
  }

  /// Takes a withdrawal that waits, though it came late: it is acknowledged, and what was paid goes back by itself.
  public WithdrawalOutcome acceptWithdrawal(DealId deal) {
    return sales.acceptWithdrawal(deal);
  }

  /// Refuses a withdrawal that waits, by a statement that the customer's agent gets when it asks again.
  ///
  /// @param reason one line of at most 1000 characters; the customer reads it
  public WithdrawalOutcome refuseWithdrawal(DealId deal, String reason) {
    return sales.refuseWithdrawal(deal, reason);
  }

  /// @param listener told of each order put on record or confirmed, each payment receipted, and what follows them
  public void onSale(SaleListener listener) {
    sales.onSale(listener);
  }

  @Override
  public void close() {
    threads.close();
    refunds.close();
    stamps.close();
    store.close();
  }

  private void refund(Deal deal) {
    if (deal.promise().isPresent() && deal.state() != DealState.REFUNDED) {
      settleRefunds();
    }
  }

  private void look() {
    settle();
    close(sales::closeExpired);
    stamps.look();
  }

  private void settle() {
    close(sales::settleRefunds);
  }

  /// Ends what can be ended now; the next look comes soon.
  private static void close(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailable e) {
      LOG.error("what is to be given back or closed waits", e);
    }
  }

  private HttpHandler framed(HttpHandler handler, int maxBytes) {
    return Frame.around(handler, maxBytes, Limits.standard(), threads);
  }
}
