package org.semper.e2e.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.Tax;
import org.semper.api.commerce.Terms;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.DealState;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.Complaint;
import org.semper.commerce.seller.LateWithdrawal;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.SellerProfile;
import org.semper.commerce.seller.SellerServices;
import org.semper.merchant.DealService;
import org.semper.merchant.MerchantKit;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.server.Route;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.archive.stamping.Stamper;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.PurseBook;

/// A shop: the seller's desk of the merchant's kit, and a merchant who answers complaints and late withdrawals as chance has it.
final class Shop implements Participant {

  private static final String DEALS = "/semper/deals";
  private static final Set<DealState> OWING =
      Set.of(DealState.WITHDRAWN, DealState.ANSWERED, DealState.REFUNDING);

  private final Site site;
  private final Commons commons;
  private Optional<Keys> keys = Optional.empty();
  private Optional<BankAccounts.Opening.Opened> account = Optional.empty();
  private Optional<Desk> desk = Optional.empty();

  /// What one life of the shop works with.
  private record Desk(Sales sales, Stamper stamper, Chores chores) {}

  Shop(Site site, Commons commons) {
    this.site = site;
    this.commons = commons;
  }

  Keys keys() {
    return keys.orElseThrow();
  }

  Site site() {
    return site;
  }

  WebOrigin origin() {
    return new WebOrigin("https://" + site.host());
  }

  @Override
  public void join() throws Exception {
    keys = Optional.of(Keys.certified(site, commons, Role.SELLER));
    account = Optional.of(Accounts.open(keys()));
    commons.add(this);
    start();
  }

  @Override
  public void start() {
    try {
      desk = Optional.of(opened(site.store(MerchantKit.migrations())));
    } catch (Exception e) {
      throw Participants.failed(e);
    }
  }

  /// What a visitor of the shop's page gets; nothing while the shop cannot be reached.
  Optional<StapledStatement> offer() {
    if (site.isDown() || desk.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(desk.get().sales().makeOffer(cart()));
    } catch (StoreUnavailable e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    desk.ifPresent(open -> {
      moves.add(move(open, "answers a complaint", () -> answerOne(open.sales())));
      moves.add(move(open, "decides about a late withdrawal", () -> decideOne(open.sales())));
      moves.add(move(open, "gives money back", open.sales()::settleRefunds));
      moves.add(move(open, "closes what has ended", open.sales()::closeExpired));
      if (Chores.isTimeForStamps(site)) {
        moves.add(move(open, "has stamps made", () -> Chores.stamp(open.stamper())));
      }
    });
    return moves;
  }

  @Override
  public void tidy() {
    moves().forEach(move -> move.act().run());
  }

  @Override
  public List<String> unfinished() {
    return new DealReader(keys()).in(OWING);
  }

  private Desk opened(Store store) throws Exception {
    Keys own = keys().trusting(commons.trust());
    SealedArchive archive = own.archive();
    AdapterContext context = own.context();
    PurseBook purses = own.purses(store);
    if (purses.find(account().purse().id()).isEmpty()) {
      purses.put(account().purse());
    }
    Sales sales =
        new Sales(
            new SellerServices(
                store,
                archive,
                new Inbox(own.vault().sealer("inbox")),
                context.signer(),
                context.verifier(),
                own.stamps(),
                own.payments(store, context),
                site.clock()),
            profile());
    DealService deals = new DealService(sales);
    site.serve(
        List.of(
            Route.postJson(DEALS, DealService.MAX_BYTES, request -> deals.answer(request.body()))));
    Stamper.Means means =
        Stamper.Means.of(own.trust(), site.line(), own.lists(), site.clock()).orElseThrow();
    return new Desk(sales, new Stamper(store, archive, means), new Chores(site));
  }

  private BankAccounts.Opening.Opened account() {
    return account.orElseThrow();
  }

  private Move move(Desk open, String what, Runnable work) {
    return new Move(site.name() + " " + what, 1, () -> open.chores().begin(what, work));
  }

  private void answerOne(Sales sales) {
    List<Complaint> open = sales.complaints();
    if (!open.isEmpty()) {
      Complaint complaint = site.chance().oneOf(open);
      long part = site.chance().below(3) * complaint.paid().minorUnits() / 2;
      sales.answerComplaint(
          complaint.deal(), "We are sorry.", new Money(part, complaint.paid().currency()));
    }
  }

  private void decideOne(Sales sales) {
    List<LateWithdrawal> open = sales.lateWithdrawals();
    if (!open.isEmpty()) {
      LateWithdrawal late = site.chance().oneOf(open);
      if (site.chance().perMille(500)) {
        sales.acceptWithdrawal(late.deal());
      } else {
        sales.refuseWithdrawal(late.deal(), "It came too late.");
      }
    }
  }

  private SellerProfile profile() {
    return new SellerProfile(
        origin(),
        new HttpsAddress(origin() + DEALS),
        new HttpsAddress(origin() + "/orders/"),
        new Terms(
            new HttpsAddress(origin() + "/terms.txt"),
            StatementHash.ofSigningInput("terms of " + site.name()).text()),
        "FR",
        14,
        List.of(
            new PayeeAccount(
                    site.name(),
                    account().account().account(),
                    commons.trust().banks().getFirst().url().getHost())
                .toOption()),
        Duration.ofMinutes(30),
        Duration.ofDays(7));
  }

  private Cart cart() {
    int pieces = 1 + site.chance().below(4);
    return new Cart(
        Currency.getInstance("FRF"),
        List.of(
            new Item("BACH-PRELUDES", "BACH Preludes", pieces, 2_500, Optional.empty()),
            new Item("BEETHOVEN-SONATAS", "BEETHOVEN Piano Sonatas", 1, 5_000, Optional.empty())),
        List.of(new Tax("VAT", 500)),
        700);
  }
}
