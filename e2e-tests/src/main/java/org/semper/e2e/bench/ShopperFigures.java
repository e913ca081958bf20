package org.semper.e2e.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.semper.commerce.buyer.ShopRules;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.robot.RobotHands;

/// What a shopper waits for, with the real browser, window, shop and bank, every commit on the disk.
final class ShopperFigures {

  /// A shop may open the window so often in a minute, then the bench has to rest.
  private static final int ROUND = ShopRules.MOST_OPENINGS - 1;

  private static final int ROUNDS = 2;
  private static final int PURCHASES = 5;
  private static final String ORDER = "Order with obligation to pay";

  /// The click itself is the extension's; nobody after it sees it.
  private static final String REMEMBER_CLICK =
      """
      document.addEventListener('mouseup', event => {
        window.clickedAt = performance.timeOrigin + event.timeStamp;
      }, true) ?? true
      """;

  private final Purchase purchase;
  private final RobotHands hands;
  private final Clock clock;

  private ShopperFigures(Purchase purchase, RobotHands hands, Clock clock) {
    this.purchase = purchase;
    this.hands = hands;
    this.clock = clock;
  }

  static void measure(Stage stage, Sheet sheet) throws IOException {
    try (RobotHands first = stage.startAgent("run")) {
      ReadyShopper.at(stage, first);
    }
    try (RobotHands hands = stage.startAgent("run")) {
      Shopper shopper = ReadyShopper.at(stage, hands);
      stage.command("trust", "install");
      try (Browser browser = stage.startChromium()) {
        Purchase purchase = new Purchase(stage, shopper, browser);
        purchase.pair();
        new ShopperFigures(purchase, hands, stage.marketplace().clock()).measure(sheet);
      }
    }
  }

  private void measure(Sheet sheet) {
    CartPage cart = purchase.fillCart();
    cart.buy();
    purchase.shopper().unlock();
    hands.waitFor(ORDER);
    purchase.shopper().reject();
    Samples windows = new Samples();
    for (int round = 0; round < ROUNDS; round++) {
      rest();
      for (int i = 0; i < ROUND; i++) {
        windows.add(clickToWindow());
      }
    }
    rest();
    Samples receipts = new Samples();
    for (int i = 0; i < PURCHASES; i++) {
      receipts.add(orderToReceipt());
    }
    sheet.title("The shopper");
    sheet.times("click in the page to window painted", windows, "", "≤ 100 ms");
    sheet.times("ORDER to receipt archived, machine's share", receipts, "", "≤ 250 ms");
  }

  private static void rest() {
    LockSupport.parkNanos(ShopRules.PERIOD.toNanos());
  }

  private long clickToWindow() {
    Browser browser = purchase.browser();
    browser.evaluate(REMEMBER_CLICK);
    new CartPage(browser).buy();
    long painted = hands.appears(ORDER);
    double clicked = Double.parseDouble(browser.evaluate("window.clickedAt"));
    purchase.shopper().reject();
    return painted - nanoTimeOf(clicked);
  }

  /// What passes from ORDER to the question for the payment, and from PAY to the receipt; a person's time between is left out.
  private long orderToReceipt() {
    new CartPage(purchase.browser()).buy();
    hands.waitFor(ORDER);
    long ordered = hands.clickAt(ORDER);
    long asked = hands.appears("Pay now");
    long paid = hands.clickAt("Pay now");
    long done = hands.appears("Done");
    hands.leave("Done");
    purchase.fillCart();
    return asked - ordered + done - paid;
  }

  /// @param epochMillis as the page has it
  private long nanoTimeOf(double epochMillis) {
    Instant now = clock.instant();
    long nanoTime = System.nanoTime();
    long since = ChronoUnit.MICROS.between(Instant.EPOCH, now) - Math.round(epochMillis * 1000);
    return nanoTime - since * 1000;
  }
}
