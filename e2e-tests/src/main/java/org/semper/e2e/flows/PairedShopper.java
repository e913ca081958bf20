package org.semper.e2e.flows;

import java.io.IOException;
import java.nio.file.Path;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.robot.RobotHands;

/// A shopper ready to buy, with everything around: a display, a marketplace, an agent that is set up and locked, a browser
/// paired with it.
///
/// @param purchase what the shopper does in the browser
public record PairedShopper(VirtualDisplay display, Stage stage, Shopper shopper, Purchase purchase)
    implements AutoCloseable {

  /// With Chromium.
  ///
  /// @param folder for everything they need
  public static PairedShopper in(Path folder) throws IOException {
    return in(folder, Maker.CHROMIUM);
  }

  /// @param folder for everything they need
  public static PairedShopper in(Path folder, Maker maker) throws IOException {
    VirtualDisplay display = VirtualDisplay.start(folder);
    Stage stage = Stage.set(folder, display.name());
    RobotHands hands = stage.startAgent("run");
    Shopper shopper = new Shopper(hands);
    shopper.setUp();
    stage.command("trust", "install");
    Purchase purchase = new Purchase(stage, shopper, maker.start(stage));
    purchase.pair();
    return new PairedShopper(display, stage, shopper, purchase);
  }

  public Browser browser() {
    return purchase.browser();
  }

  @Override
  public void close() throws IOException {
    browser().close();
    shopper.hands().close();
    stage.close();
    display.close();
  }
}
