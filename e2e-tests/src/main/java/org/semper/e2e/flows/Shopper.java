package org.semper.e2e.flows;

import java.nio.file.Path;
import org.semper.e2e.robot.RobotHands;

/// A person at the trusted window. Each act returns when it has happened, not when its button was pressed: after [#unlock] the
/// agent is unlocked, after [#pay] its question is answered.
public record Shopper(RobotHands hands) {

  /// Of the agent, typed on a US keyboard.
  public static final String PASSPHRASE = "a passphrase of 1997";

  /// The person's own, shown by every window of the agent.
  public static final String WORDS = "three herons at dusk";

  private static final String ORDER = "Order with obligation to pay";

  /// The first start: passphrase, picture and words, name and address.
  public void setUp() {
    hands.type("Passphrase", PASSPHRASE);
    hands.type("Once more", PASSPHRASE);
    hands.click("Next");
    hands.click("Picture 3");
    hands.type("Your words", WORDS);
    hands.click("Next");
    hands.type("Name", "Camille Martin");
    hands.type("Street and number", "8 rue Bach");
    hands.type("Postal code", "75005");
    hands.type("Town", "Paris");
    hands.click("Next");
    hands.click("Start shopping");
    hands.awaitRunning();
  }

  /// Types the passphrase where the window asks for it.
  public void unlock() {
    hands.see(WORDS);
    hands.type("Passphrase", PASSPHRASE);
    hands.leave("Unlock");
  }

  /// Types the code that the extension shows.
  public void pair(String code) {
    hands.see("Pair this browser?");
    hands.type("Code shown by the extension", code);
    hands.leave("Pair");
  }

  /// Reads the offer, as far as it must be read.
  ///
  /// @param total as the window must show it
  public void readOffer(String seller, String total) {
    hands.see(WORDS);
    hands.see(seller);
    hands.see(total);
    hands.waitFor(ORDER);
  }

  public void order() {
    hands.leave(ORDER);
  }

  /// Authorises the payment.
  public void pay(String amount) {
    hands.see("AMOUNT");
    hands.see(amount);
    hands.leave("Pay now");
  }

  /// Waits for the receipt and closes it.
  public void takeReceipt() {
    hands.see("Ordered, paid and confirmed by the seller");
    hands.leave("Done");
  }

  /// Declines by the keyboard.
  public void reject() {
    hands.leaveBy("ESCAPE", "TOTAL");
  }

  public void picture(Path file) {
    hands.picture(file);
  }
}
