package org.semper.tinguin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.tinguin.SampleTrust;
import org.semper.tinguin.Screen;
import org.semper.tinguin.WindowTest;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Theme;

/// Whom the owner trusts, asked on the first page.
@WindowTest
final class TrustPageWindowTest {

  private final SampleTrust trust = new SampleTrust();
  private final CompletableFuture<Set<String>> whenWorkBegan = new CompletableFuture<>();
  private final Screen screen;

  TrustPageWindowTest() throws Exception {
    screen = new Screen();
  }

  @Test
  void goes_on_with_a_list_that_was_looked_at_and_with_what_the_owner_confirmed() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start();
    screen.click("next");
    screen.text("Name a list and look at it first.");
    screen.fill("trust-place", SampleTrust.PLACE);
    screen.fill("trust-fingerprint", "a1b2");
    screen.click("look");
    screen.text("Market of Bern, list 7");
    screen.text("It is the fingerprint you gave.");
    screen.text("looks at passports and registers");
    screen.text("Demo: it checks nobody");
    screen.click("checked-1");
    screen.click("next");
    screen.click("draw-words");
    screen.click("next");
    screen.find("words");
    screen.click("next");
    screen.fill("name", "Alice Martin");
    screen.fill("street", "12 rue de la Paix");
    screen.fill("postal-code", "75002");
    screen.fill("locality", "Paris");
    screen.choose("country", "fran");
    assertThat(trust.accepted()).as("before the end").isEmpty();
    screen.click("next");

    assertThat(whenWorkBegan.get(20, TimeUnit.SECONDS))
        .containsExactly("0f1e ".repeat(15) + "2d3c");
    screen.closeWindow();
    result.get(20, TimeUnit.SECONDS);
  }

  /// Letters alone are put into the fields at once.
  @Test
  void all_of_it_is_done_by_keyboard() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start();
    screen.find("trust-place");
    screen.tabTo("choose-file");
    screen.tabTo("trust-place");
    screen.fill("trust-place", "/no/such/file");
    screen.keys(KeyEvent.VK_ENTER);
    screen.text("There is no such file.");
    screen.fill("trust-place", SampleTrust.PLACE);
    screen.tabTo("trust-fingerprint");
    screen.fill("trust-fingerprint", "a1b2");
    screen.tabTo("look");
    screen.keys(KeyEvent.VK_SPACE);
    screen.text("It is the fingerprint you gave.");
    screen.tabTo("checked-1");
    JCheckBox tick = (JCheckBox) screen.find("checked-1");
    screen.await(
        "the tick in sight",
        () -> Optional.of(tick).filter(box -> box.getVisibleRect().height == box.getHeight()));
    screen.keys(KeyEvent.VK_SPACE);
    screen.await("the tick", () -> Optional.of(tick).filter(JCheckBox::isSelected));
    screen.tabTo("next");
    screen.keys(KeyEvent.VK_SPACE);
    screen.find("draw-words");
    screen.tabTo("back");
    screen.keys(KeyEvent.VK_SPACE);
    screen.find("trust-place");
    assertThat(tick.isSelected()).isTrue();
    screen.closeWindow();

    assertThat(result.get(20, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void says_what_is_wrong_and_the_next_step() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start();
    screen.fill("trust-place", "/no/such/file");
    screen.click("look");
    screen.text("There is no such file.");
    screen.text("Choose the file that the operator gave you.");
    screen.click("next");
    screen.text("Name a list and look at it first.");
    screen.closeWindow();

    assertThat(result.get(20, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void a_list_without_a_fingerprint_must_be_compared_and_a_changed_place_forgets_it()
      throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start();
    screen.fill("trust-place", SampleTrust.PLACE);
    screen.click("look");
    screen.text("Go on only if the operator told you this very fingerprint another way.");
    screen.fill("trust-place", SampleTrust.PLACE + "x");
    screen.click("next");
    screen.text("Name a list and look at it first.");
    screen.closeWindow();

    assertThat(result.get(20, TimeUnit.SECONDS)).isEmpty();
  }

  private CompletableFuture<Optional<PersonalIndicator>> start() {
    CompletableFuture<Optional<PersonalIndicator>> result = new CompletableFuture<>();
    SetupWork work = (setup, stage) -> whenWorkBegan.complete(trust.accepted());
    Thread.ofVirtual()
        .start(() -> {
          try {
            result.complete(
                SetupWizard.run(
                    Locale.ENGLISH, Theme.LIGHT, new Random(1), Optional.of(trust), work));
          } catch (DisplayUnavailable | InterruptedException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }
}
