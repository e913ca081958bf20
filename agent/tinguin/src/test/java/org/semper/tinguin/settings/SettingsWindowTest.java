package org.semper.tinguin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.api.money.Money;
import org.semper.tinguin.Owner;
import org.semper.tinguin.SampleDeals;
import org.semper.tinguin.SampleSettings;
import org.semper.tinguin.Screen;
import org.semper.tinguin.WindowTest;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.look.Theme;

/// Settings and shops in the owner's window.
@WindowTest
final class SettingsWindowTest {

  private static final String PASSPHRASE = "correct horse battery";

  private final Screen screen;
  private final SampleDeals deals = new SampleDeals(true);
  private final SampleSettings settings = deals.settings;
  private final DealListWindow window;

  SettingsWindowTest() throws Exception {
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
  void looks_are_kept_without_the_passphrase() throws Exception {
    screen.click("settings");
    Component save = screen.find("save");
    assertThat(save.isEnabled()).isFalse();
    screen.choose("language", "fran");
    screen.choose("theme", "dark");
    screen.click("save");
    screen.text("Your settings are kept.");
    assertThat(settings.appearance())
        .isEqualTo(new Appearance(Optional.of(Locale.FRENCH), Theme.DARK));
    assertThat(settings.done).containsExactly("dress");
  }

  @Test
  void what_protects_the_owner_changes_only_with_the_right_passphrase() throws Exception {
    screen.click("settings");
    screen.fill("lock-after", "5");
    screen.fill("ask-above-FRF", "0");
    screen.text("Enter your passphrase to change");
    assertThat(screen.find("save").isEnabled()).isFalse();

    screen.fill("passphrase", "wrong words");
    screen.click("save");
    screen.text("not your passphrase, so nothing was changed");
    assertThat(settings.safeguards().lockAfter()).isEqualTo(Duration.ofMinutes(30));
    assertThat(((JTextComponent) screen.find("lock-after")).getText()).isEqualTo("5");

    screen.fill("passphrase", PASSPHRASE);
    screen.click("save");
    screen.text("Your settings are kept.");
    assertThat(settings.safeguards().lockAfter()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.safeguards().askAbove())
        .containsEntry("FRF", 0L)
        .containsEntry("EUR", 100_000L);
  }

  @Test
  void a_purses_limit_is_set_raised_and_taken_away() throws Exception {
    screen.click("settings");
    screen.text("Current account · Banque Demo ••42");
    Component save = screen.find("save");
    JTextComponent savings = (JTextComponent) screen.find("limit-2");
    assertThat(savings.getText()).isEqualTo("500");
    assertThat(savings.getAccessibleContext().getAccessibleDescription())
        .isEqualTo("Savings · Bank of Bern ••07");
    screen.fill("limit-2", "500.50");
    screen.text("Savings · Bank of Bern ••07: the limit in EUR is a whole number, or empty.");
    assertThat(save.isEnabled()).isFalse();
    screen.fill("limit-2", "800");
    screen.click("save");
    screen.text("Your settings are kept.");
    assertThat(settings.purses().getLast().most()).contains(Money.of(80_000, "EUR"));
    screen.fill("limit-1", "1 000");
    screen.fill("limit-2", "");
    screen.click("save");
    screen.await("kept", () -> Optional.of(settings.done).filter(done -> done.size() == 3));
    assertThat(settings.purses())
        .extracting(PurseLimit::most)
        .containsExactly(Optional.of(Money.of(100_000, "FRF")), Optional.empty());
    assertThat(settings.done).containsExactly("limit savings", "limit account", "limit savings");
  }

  @Test
  void limits_wait_for_the_passphrase_that_something_kept_with_them_needs() throws Exception {
    screen.click("settings");
    screen.fill("limit-1", "20");
    screen.fill("lock-after", "5");
    screen.fill("passphrase", "wrong words");
    screen.click("save");
    screen.text("not your passphrase, so nothing was changed");
    assertThat(settings.done).isEmpty();
    screen.fill("passphrase", PASSPHRASE);
    screen.click("save");
    screen.text("Your settings are kept.");
    assertThat(settings.done).containsExactly("keep", "limit account");
  }

  @Test
  void minutes_and_amounts_out_of_range_cannot_be_kept() throws Exception {
    screen.click("settings");
    Component save = screen.find("save");
    screen.fill("passphrase", PASSPHRASE);
    for (String minutes : new String[] {"0", "121", "", "ten"}) {
      screen.fill("lock-after", minutes);
      screen.text("The minutes are a number from 1 to 120.");
      assertThat(save.isEnabled()).isFalse();
    }
    screen.fill("lock-after", "120");
    screen.fill("ask-above-EUR", "12,5");
    screen.text("The amount in EUR is a whole number.");
    assertThat(save.isEnabled()).isFalse();
  }

  @Test
  void the_passphrase_is_changed_with_the_current_one_and_the_next_one_twice() throws Exception {
    screen.click("settings");
    screen.click("change-passphrase");
    Component change = screen.find("change");
    screen.fill("current-passphrase", "wrong words");
    screen.fill("passphrase", "short");
    screen.text("Too short");
    screen.fill("passphrase", "two herons at dawn");
    screen.text("The two passphrases differ.");
    assertThat(change.isEnabled()).isFalse();
    screen.fill("passphrase-again", "two herons at dawn");
    screen.click("change");
    screen.text("not your passphrase, so nothing was changed");
    assertThat(settings.isRight(PASSPHRASE.toCharArray())).isTrue();

    screen.fill("current-passphrase", PASSPHRASE);
    screen.click("change");
    screen.text("Your new passphrase holds from now on.");
    assertThat(settings.isRight("two herons at dawn".toCharArray())).isTrue();
    assertThat(((JTextComponent) screen.find("passphrase")).getText()).isEmpty();
  }

  @Test
  void escape_goes_back_page_by_page() throws Exception {
    screen.click("settings");
    screen.click("change-passphrase");
    focused("current-passphrase");
    screen.keys(KeyEvent.VK_ESCAPE);
    screen.find("lock-after");
    focused("page");
    screen.keys(KeyEvent.VK_ESCAPE);
    screen.find("search");
    assertThat(settings.done).isEmpty();
  }

  @Test
  void shops_are_unblocked_and_a_pause_begins_and_ends() throws Exception {
    screen.click("shops");
    screen.text("https://pushy.example");
    Component unblock = screen.find("unblock");
    assertThat(unblock.getAccessibleContext().getAccessibleDescription())
        .isEqualTo("https://pushy.example");
    screen.click("pause");
    screen.text("SEMPER is paused until 15:40.");
    screen.click("pause");
    screen.text("Every shop that is not blocked may show you an offer.");
    screen.click("unblock");
    screen.await("unblocked", () -> Optional.of(settings).filter(s -> s.done.size() == 3));
    screen.text("https://shop.actimedia.example.clone-shop.test");
    screen.click("unblock");
    screen.text("No shop is blocked");
    assertThat(settings.done).containsExactly("pause", "resume", "unblock", "unblock");
  }

  private void focused(String name) throws InterruptedException {
    screen.await("focus on " + name, () -> Optional.of(screen).filter(s -> s.focused(name)));
  }
}
