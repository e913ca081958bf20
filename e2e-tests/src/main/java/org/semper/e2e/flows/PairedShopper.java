package org.semper.e2e.flows;

import java.io.IOException;
import java.nio.file.Path;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.robot.RobotHands;
import org.semper.shop.MarketPorts;

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

  /// Made by the wizard and the pairing once in a run, and a copy from then on.
  ///
  /// @param folder for everything they need, empty
  public static PairedShopper in(Path folder, Maker maker) throws IOException {
    MarketPorts ports = PreparedHomes.copyTo(folder, maker);
    VirtualDisplay display = VirtualDisplay.start(folder);
    Stage stage = Stage.goOn(folder, display.name(), ports);
    RobotHands hands = stage.startAgent("run");
    hands.awaitRunning();
    Shopper shopper = new Shopper(hands);
    return new PairedShopper(
        display, stage, shopper, new Purchase(stage, shopper, maker.start(stage)));
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
