package org.semper.tinguin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.JComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.tinguin.Owner;
import org.semper.tinguin.SampleDeals;
import org.semper.tinguin.Screen;
import org.semper.tinguin.WindowTest;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.settings.OwnerAuthorities.Decision;

/// Whom the owner trusts, in the owner's window.
@WindowTest
final class AuthoritiesWindowTest {

  private final Screen screen;
  private final SampleDeals deals = new SampleDeals(true);
  private final DealListWindow window;

  AuthoritiesWindowTest() throws Exception {
    screen = new Screen();
    window = deals.window(Owner.ENGLISH, Theme.LIGHT);
  }

  @BeforeEach
  void show() {
    window.show();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void an_authority_is_confirmed_distrusted_and_trusted_again() throws Exception {
    screen.click("authorities");
    screen.text("Market of Bern, list 7");
    screen.text("looks at passports and registers");
    screen.text("Demo: it checks nobody");
    screen.text("You have not confirmed that it checks anybody.");

    screen.click("confirm");
    screen.text("You confirmed that it checks whom it certifies.");
    decided(Decision.CONFIRMED);

    screen.click("distrust");
    screen.text("You distrust it: offers of its sellers are refused.");
    decided(Decision.DISTRUSTED);

    screen.click("trustAgain");
    screen.text("You have not confirmed that it checks anybody.");
    decided(Decision.LISTED);

    screen.click("back");
    screen.find("open");
  }

  @Test
  void all_of_it_is_done_by_keyboard() throws Exception {
    screen.tabTo("authorities");
    screen.keys(KeyEvent.VK_SPACE);

    press("confirm");
    screen.text("You confirmed that it checks whom it certifies.");
    press("unconfirm");
    screen.text("You have not confirmed that it checks anybody.");
    press("distrust");
    screen.text("You distrust it: offers of its sellers are refused.");
    press("trustAgain");
    decided(Decision.LISTED);
    press("back");
    screen.find("open");
  }

  /// What the keyboard comes to is in sight.
  private void press(String button) throws InterruptedException {
    screen.tabTo(button);
    Component found = screen.find(button);
    screen.await(
        button + " in sight", () -> Optional.of(found).filter(AuthoritiesWindowTest::isInSight));
    screen.keys(KeyEvent.VK_SPACE);
  }

  private static boolean isInSight(Component part) {
    return part instanceof JComponent shown
        && shown.getVisibleRect().getSize().equals(shown.getSize());
  }

  private void decided(Decision decision) throws InterruptedException {
    screen.await(
        decision.name(), () -> Optional.of(deals.authorities.decision()).filter(decision::equals));
    assertThat(deals.authorities.decision()).isEqualTo(decision);
  }
}
