package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.flows.Maker;
import org.semper.e2e.flows.PairedShopper;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.pages.CataloguePage;
import org.semper.e2e.pages.OrderPage;
import org.semper.e2e.pages.Toolbar;
import org.semper.payments.banktransfer.Iban;

/// A shopper buys, and everything that could make one order two; in every browser.
@Tag("browser")
@ParameterizedClass
@EnumSource
final class BuyingIT {

  private static final String SELLER = "ACTIMEDIA S.A.";
  private static final String TOTAL = "870,00 FRF";

  private final Maker maker;
  @TempDir private Path folder;
  private PairedShopper paired;
  private Stage stage;
  private Shopper shopper;
  private Browser browser;
  private Purchase purchase;

  BuyingIT(Maker maker) {
    this.maker = maker;
  }

  @BeforeEach
  void set_the_stage() throws IOException {
    paired = PairedShopper.in(folder, maker);
    stage = paired.stage();
    shopper = paired.shopper();
    browser = paired.browser();
    purchase = paired.purchase();
  }

  @AfterEach
  void strike_the_stage() throws IOException {
    paired.close();
  }

  @Test
  void a_double_click_and_a_second_tab_are_one_order_and_one_payment() throws IOException {
    Iban shop = stage.marketplace().account("actimedia");
    long before = balance(shop);
    CartPage cart = purchase.fillCart();
    assertThat(cart.total()).contains("870.00");
    toolbar().await(Toolbar.LOCKED);
    cart.buyTwice();
    shopper.unlock();
    shopper.readOffer(SELLER, TOTAL);

    String firstTab = browser.openTab(stage.marketplace().origin("actimedia") + "/cart");
    toolbar().await(Toolbar.QUESTION);
    new CartPage(browser).buy();
    shopper.hands().see("1 of 2");
    // The browser had the focus; a window that gets it back arms its buttons anew.
    shopper.hands().click("Details");
    shopper.order();
    shopper.pay(TOTAL);
    shopper.takeReceipt();
    shopper.readOffer(SELLER, TOTAL);
    shopper.reject();

    browser.switchTo(firstTab);
    assertThat(new OrderPage(browser).total()).contains("870.00");
    assertThat(balance(shop) - before).isEqualTo(87_000);
    assertThat(stage.marketplace().bank().ledgerSum(Currency.getInstance("FRF"))).isZero();
    assertThat(new Deals(stage).list())
        .extracting(Deals.Row::state)
        .containsExactlyInAnyOrder("COMPLETE", "REJECTED");
  }

  @Test
  void a_browser_closed_during_payment_loses_nothing_and_the_evidence_holds() throws IOException {
    Iban shop = stage.marketplace().account("notenhaus");
    long before = balance(shop);
    CataloguePage catalogue =
        new CataloguePage(browser, stage.marketplace().origin("notenhaus").text());
    CartPage cart = catalogue.add("bach-cellosuiten");
    toolbar().await(Toolbar.LOCKED);
    cart.buy();
    shopper.unlock();
    shopper.readOffer("Notenhaus Thomasgasse GmbH", "26,09 EUR");
    shopper.order();
    shopper.hands().see("AMOUNT");
    browser.close();
    shopper.pay("26,09 EUR");
    shopper.takeReceipt();

    assertThat(balance(shop) - before).isEqualTo(2_609);
    Deals deals = new Deals(stage);
    Path evidence = folder.resolve("deal.semper");
    deals.export(deals.list().getFirst(), evidence);
    assertThat(stage.command("verify", evidence.toString())).startsWith("ACCEPT (DEMO)");
    assertThatChangedEvidenceIsRejected(evidence);
  }

  private Toolbar toolbar() {
    return new Toolbar(browser);
  }

  private void assertThatChangedEvidenceIsRejected(Path evidence) throws IOException {
    byte[] bytes = Files.readAllBytes(evidence);
    bytes[bytes.length / 2] ^= 1;
    Path changed = Files.write(folder.resolve("changed.semper"), bytes);
    assertThat(catchThrowable(() -> stage.command("verify", changed.toString())))
        .hasMessageContaining("REJECT");
  }

  private long balance(Iban account) {
    return stage.marketplace().bank().balance(account).orElseThrow().minorUnits();
  }
}
