package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.flows.PairedShopper;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.MerchantDesk;
import org.semper.e2e.pages.OrderPage;

/// Two people after a purchase: the shopper at the trusted window, the merchant at the storefront's desk. The merchant's browser
/// is the shopper's, because one is enough to see what its pages do.
@Tag("browser")
final class ComplainingIT {

  private static final String TOTAL = "870,00 FRF";
  private static final String COMPLAINT = "The second disc is scratched.";
  private static final String ANSWER = "We are sorry; keep the discs.";

  @TempDir private Path folder;

  @Test
  void the_merchant_accepts_a_complaint_on_the_desk_and_the_money_is_back_once()
      throws IOException {
    try (PairedShopper paired = PairedShopper.in(folder)) {
      Stage stage = paired.stage();
      Shopper shopper = paired.shopper();
      String order = buy(paired.purchase());
      complain(stage, shopper);
      stage.command("lock");

      answer(stage, (ChromiumBrowser) paired.browser(), order);

      stage.command("show");
      shopper.unlock();
      hear(shopper);
      assertThatMoneyCameBackOnce(stage);
    }
  }

  private static String buy(Purchase purchase) {
    Shopper shopper = purchase.shopper();
    purchase.fillCart().buy();
    shopper.unlock();
    shopper.readOffer("ACTIMEDIA S.A.", TOTAL);
    shopper.order();
    shopper.pay(TOTAL);
    shopper.takeReceipt();
    return new OrderPage(purchase.browser()).number().replace("Order ", "");
  }

  private static void complain(Stage stage, Shopper shopper) {
    stage.command("show");
    shopper.hands().click("Your deals");
    shopper.hands().click("Open");
    shopper.hands().click("Complain …");
    shopper.hands().see("What is wrong?");
    shopper.hands().type("Your complaint", COMPLAINT);
    shopper.hands().leave("Sign and send");
    shopper.hands().see("The seller has your complaint");
    shopper.hands().leave("Done");
  }

  private static void answer(Stage stage, ChromiumBrowser browser, String order) {
    browser.open(stage.marketplace().deskLink("actimedia").toString());
    MerchantDesk desk = new MerchantDesk(browser);
    assertThat(desk.read(order)).isEqualTo(COMPLAINT);
    assertThat(desk.acceptAll(ANSWER)).isEqualTo("870.00 FRF");
    desk.sign();
    desk.await("The money went back");
  }

  /// News of days later do not pop up; the deal tells them.
  private static void hear(Shopper shopper) {
    shopper.hands().see("Refunded");
    shopper.hands().click("Your deals");
    shopper.hands().click("Open");
    shopper.hands().see(ANSWER);
    shopper.hands().see("The money came back · " + TOTAL);
  }

  private void assertThatMoneyCameBackOnce(Stage stage) {
    var bank = stage.marketplace().bank();
    List<Long> shop = bank.movements(stage.marketplace().account("actimedia"));
    assertThat(shop.subList(1, shop.size())).containsExactly(87_000L, -87_000L);
    assertThat(bank.ledgerSum(Currency.getInstance("FRF"))).isZero();

    Deals deals = new Deals(stage);
    Deals.Row deal = deals.list().getFirst();
    assertThat(deal.state()).isEqualTo("REFUNDED");
    Path evidence = folder.resolve("deal.semper");
    deals.export(deal, evidence);
    assertThat(stage.command("verify", evidence.toString())).startsWith("ACCEPT (DEMO)");
  }
}
