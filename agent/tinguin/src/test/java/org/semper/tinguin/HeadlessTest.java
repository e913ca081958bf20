package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.setup.SetupWizard;
import org.semper.tinguin.text.Language;

/// Whether there is a screen is decided when a virtual machine starts, so one without is started here.
final class HeadlessTest {

  @Test
  void without_a_screen_nothing_can_be_asked() throws Exception {
    assertThat(runWithout("-Djava.awt.headless=true")).isEqualTo("NO_DISPLAY NO_DISPLAY");
  }

  @Test
  void a_screen_that_cannot_be_reached_is_none() throws Exception {
    assertThat(runWithout("-Djava.awt.headless=false")).isEqualTo("NO_DISPLAY NO_DISPLAY");
  }

  private static String runWithout(String option) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            option,
            "-cp",
            System.getProperty("java.class.path"),
            Asking.class.getName());
    builder.environment().put("DISPLAY", "127.0.0.1:9999");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /// Tries to show a question and the wizard, and says why not.
  static final class Asking {

    private Asking() {}

    public static void main(String[] args) throws Exception {
      SwingDisplay display =
          new SwingDisplay(
              Samples.indicator(),
              Language.ofPlatform(),
              Theme.SYSTEM,
              new OwnerActs(() -> {}),
              Clock.systemUTC());
      try {
        display.acquire("test", Duration.ofSeconds(1)).close();
      } catch (DisplayUnavailable e) {
        System.out.print(e.reason() + " ");
      }
      try {
        SetupWizard.run(
            Locale.ENGLISH, Theme.SYSTEM, new Random(1), Optional.empty(), (setup, stage) -> {});
      } catch (DisplayUnavailable e) {
        System.out.println(e.reason());
      }
    }
  }
}
