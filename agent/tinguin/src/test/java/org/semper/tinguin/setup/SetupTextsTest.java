package org.semper.tinguin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.tinguin.setup.SetupFailed.Reason;
import org.semper.tinguin.setup.SetupWork.Stage;
import org.semper.tinguin.text.Texts;

final class SetupTextsTest {

  private final Texts texts = new Texts(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void every_failure_has_a_sentence_and_a_next_step(Reason reason) {
    assertThat(texts.find("setup.failed." + reason)).isPresent();
    assertThat(texts.find("setup.failed." + reason + ".next")).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void every_stage_has_a_line(Stage stage) {
    assertThat(texts.find("setup.stage." + stage)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void every_strength_has_a_hint(PassphraseStrength strength) {
    assertThat(texts.find("setup.strength." + strength)).isPresent();
  }
}
