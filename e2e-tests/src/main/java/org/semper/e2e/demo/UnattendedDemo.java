package org.semper.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.ServiceLoader;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.OrderPage;
import org.semper.e2e.robot.RobotHands;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.Transfer;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;

/// The slides' order, bought by a real browser and a robot at the real window, on a display that nobody sees.
final class UnattendedDemo {

  private static final String TOTAL = "870,00 FRF";
  private static final long PRICE = 870_00;

  private final Narrator narrator = new Narrator();
  private final Path results;
  private final Stage stage;

  private UnattendedDemo(Stage stage, Path results) {
    this.stage = stage;
    this.results = results;
  }

  /// @param home for everything the demo needs while it runs
  /// @return whether the exported evidence verifies
  static boolean run(Path home) throws IOException {
    Path results = Files.createDirectories(home.resolveSibling("demo"));
    try (VirtualDisplay display = VirtualDisplay.start(home);
        Stage stage = Stage.set(home, display.name())) {
      return new UnattendedDemo(stage, results).buy();
    }
  }

  private boolean buy() throws IOException {
    narrator.say("a marketplace: authority, bank, " + stage.marketplace().origin("actimedia"));
    Iban shop = stage.marketplace().account("actimedia");
    try (RobotHands hands = stage.startAgent("run")) {
      Shopper shopper = new Shopper(hands);
      shopper.setUp();
      narrator.say("the agent is set up: keys, certificate, bank accounts");
      stage.command("trust", "install");
      try (Browser browser = stage.startChromium()) {
        buy(new Purchase(stage, shopper, browser));
      }
      return proves(shop);
    }
  }

  private void buy(Purchase purchase) throws IOException {
    Shopper shopper = purchase.shopper();
    purchase.pair();
    narrator.say("the browser is paired");
    var cart = purchase.fillCart();
    narrator.say("the cart says " + cart.total());
    purchase.browser().picture(results.resolve("browser.png"));
    cart.buy();
    shopper.unlock();
    shopper.readOffer("ACTIMEDIA S.A.", TOTAL);
    shopper.picture(results.resolve("trusted-window.png"));
    shopper.order();
    narrator.say("ordered: TOTAL " + TOTAL);
    shopper.pay(TOTAL);
    narrator.say("payment authorised");
    shopper.takeReceipt();
    OrderPage order = new OrderPage(purchase.browser());
    narrator.say(order.number() + ": " + order.state());
  }

  private boolean proves(Iban shop) throws IOException {
    Deals deals = new Deals(stage);
    Deals.Row deal = deals.list().getFirst();
    Path evidence = results.resolve("deal.semper");
    Files.deleteIfExists(evidence);
    deals.export(deal, evidence);
    Files.writeString(results.resolve("receipt.txt"), receipt(deal));
    boolean holds = accepted(Files.readAllBytes(evidence)) && movedOnce(shop, evidence);
    narrator.say("evidence " + evidence + ": " + (holds ? "ACCEPT" : "REJECT"));
    return holds;
  }

  private boolean accepted(byte[] evidence) {
    Verdict verdict =
        new EvidenceVerifier(
                stage.marketplace().trustList(),
                RevocationSource.none(),
                stage.marketplace().clock(),
                PaidDealRules.of(ServiceLoader.load(AdapterFactory.class)))
            .verify(evidence);
    if (verdict instanceof Verdict.Rejected rejected) {
      narrator.say(rejected.at() + ": " + rejected.why());
    }
    return verdict instanceof Verdict.Accepted;
  }

  /// Whether the bank's books have this payment, nothing else, in the buyer's and in the shop's account.
  private boolean movedOnce(Iban shop, Path evidence) throws IOException {
    Transfer transfer = PaidTransfer.of(evidence);
    List<Long> buyers = changes(transfer.debtor());
    List<Long> shops = changes(shop);
    long sum = stage.marketplace().bank().ledgerSum(Currency.getInstance("FRF"));
    narrator.say(
        "the bank's books: buyer %s, shop %s, in minor units; their sum is %d"
            .formatted(buyers, shops, sum));
    return transfer.creditor().equals(shop)
        && buyers.equals(List.of(-PRICE))
        && shops.equals(List.of(PRICE))
        && sum == 0;
  }

  /// Without the opening credit.
  private List<Long> changes(Iban account) {
    List<Long> movements = stage.marketplace().bank().movements(account);
    return movements.subList(1, movements.size());
  }

  private static String receipt(Deals.Row deal) {
    return "Order %s%nDeal %s%nState %s%nTotal %s (minor units)%n"
        .formatted(deal.orderNumber(), deal.deal(), deal.state(), deal.total());
  }
}
