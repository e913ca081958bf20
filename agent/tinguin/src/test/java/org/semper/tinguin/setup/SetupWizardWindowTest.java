package org.semper.tinguin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.PostalAddress;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.tinguin.Screen;
import org.semper.tinguin.WindowTest;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.setup.SetupFailed.Reason;
import org.semper.tinguin.setup.SetupWork.Stage;

@WindowTest
final class SetupWizardWindowTest {

  private static final String PASSPHRASE = "three herons at dusk";

  private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Setup> given = new AtomicReference<>();
  private final Screen screen;

  SetupWizardWindowTest() throws Exception {
    screen = new Screen();
  }

  @Test
  void goes_from_passphrase_to_shopping_and_tries_again_after_a_failure() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start(this::failOnce);
    passphrase(PASSPHRASE, PASSPHRASE);
    screen.click("next");
    screen.click("picture-3");
    screen.fill("words", "my own words");
    screen.click("next");
    identity();
    screen.click("next");
    screen.text("The certification authority does not answer.");
    screen.click("next");
    screen.text("✓  Opening your bank account");
    screen.click("next");
    PersonalIndicator indicator = result.get(20, TimeUnit.SECONDS).orElseThrow();
    assertThat(indicator.words()).isEqualTo("my own words");
    assertThat(tried).containsExactly(PASSPHRASE, PASSPHRASE);
    assertThat(given.get().address())
        .isEqualTo(new PostalAddress("Alice Martin", "12 rue de la Paix", "75002", "Paris", "FR"));
    assertThat(given.get().passphrase()).containsOnly('\0');
  }

  @Test
  void going_back_loses_nothing() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start(this::failOnce);
    passphrase(PASSPHRASE, PASSPHRASE);
    screen.click("next");
    screen.fill("words", "my own words");
    screen.click("next");
    screen.fill("name", "Alice Martin");
    screen.click("back");
    assertThat(text("words")).isEqualTo("my own words");
    screen.click("back");
    assertThat(text("passphrase")).isEqualTo(PASSPHRASE);
    screen.click("next");
    screen.find("words");
    screen.click("next");
    assertThat(text("name")).isEqualTo("Alice Martin");
    screen.closeWindow();
    assertThat(result.get(20, TimeUnit.SECONDS)).isEmpty();
    assertThat(tried).isEmpty();
  }

  @Test
  void a_short_or_mistyped_passphrase_is_not_accepted() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result = start(this::failOnce);
    passphrase("too short", "too short");
    screen.click("next");
    screen.text("Too short");
    passphrase(PASSPHRASE, PASSPHRASE + "!");
    screen.click("next");
    screen.text("The two passphrases differ.");
    screen.click("draw-words");
    assertThat(text("drawn-words")).isEqualTo(text("passphrase"));
    screen.click("next");
    screen.find("words");
    screen.closeWindow();
    assertThat(result.get(20, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void a_mistake_of_the_program_is_told_and_can_be_tried_again() throws Exception {
    CompletableFuture<Optional<PersonalIndicator>> result =
        start((setup, stage) -> {
          throw new IllegalStateException("on purpose");
        });
    passphrase(PASSPHRASE, PASSPHRASE);
    screen.click("next");
    screen.find("words");
    screen.click("next");
    identity();
    screen.click("next");
    screen.text("SEMPER made a mistake.");
    screen.closeWindow();
    assertThat(result.get(20, TimeUnit.SECONDS)).isEmpty();
  }

  private void failOnce(Setup setup, Consumer<Stage> stage) throws SetupFailed {
    assertThat(EventQueue.isDispatchThread()).isFalse();
    given.set(setup);
    tried.add(new String(setup.passphrase()));
    stage.accept(Stage.REGISTERING);
    if (tried.size() == 1) {
      throw new SetupFailed(Reason.AUTHORITY_UNREACHABLE);
    }
    stage.accept(Stage.OPENING_ACCOUNT);
  }

  private static CompletableFuture<Optional<PersonalIndicator>> start(SetupWork work) {
    CompletableFuture<Optional<PersonalIndicator>> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            result.complete(
                SetupWizard.run(
                    Locale.ENGLISH, Theme.LIGHT, new Random(1), Optional.empty(), work));
          } catch (DisplayUnavailable | InterruptedException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  private void passphrase(String first, String second) throws InterruptedException {
    screen.fill("passphrase", first);
    screen.fill("passphrase-again", second);
  }

  private void identity() throws InterruptedException {
    screen.fill("name", "Alice Martin");
    screen.fill("street", "12 rue de la Paix");
    screen.fill("postal-code", "75002");
    screen.fill("locality", "Paris");
    screen.choose("country", "fran");
  }

  private String text(String field) throws InterruptedException {
    JTextField found = (JTextField) screen.find(field);
    return Screen.onEventThread(found::getText);
  }
}
