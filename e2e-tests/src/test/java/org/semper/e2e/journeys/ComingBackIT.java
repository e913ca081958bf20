package org.semper.e2e.journeys;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.flows.Maker;
import org.semper.e2e.flows.PairedShopper;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.pages.Toolbar;
import org.semper.e2e.robot.RobotHands;

/// The agent goes away and comes back while the browser is open, and nobody presses anything. The extension's own page is in a
/// second window: a tab would hide the shop's page, and who does not see a page need not be told.
@Tag("browser")
@ParameterizedClass
@EnumSource
final class ComingBackIT {

  private final Maker maker;
  @TempDir private Path folder;

  ComingBackIT(Maker maker) {
    this.maker = maker;
  }

  @Test
  void the_badge_of_the_page_in_sight_and_the_open_popup_follow_by_themselves() throws IOException {
    try (PairedShopper paired = PairedShopper.in(folder, maker)) {
      Browser browser = paired.browser();
      Toolbar toolbar = new Toolbar(browser);
      paired.purchase().fillCart();
      browser.openWindow(browser.extensionOrigin() + "/pairing.html");
      toolbar.awaitFromHere(Toolbar.LOCKED);

      paired.shopper().hands().close();
      toolbar.awaitFromHere(Toolbar.AWAY);
      try (RobotHands hands = paired.stage().startAgent("run")) {
        hands.awaitRunning();
        toolbar.awaitFromHere(Toolbar.LOCKED);
      }

      toolbar.awaitFromHere(Toolbar.AWAY);
      ExtensionPopup popup = new ExtensionPopup(browser);
      popup.awaitState("not-found");
      try (RobotHands hands = paired.stage().startAgent("run")) {
        hands.awaitRunning();
        popup.followsTo("locked");
      }
    }
  }
}
