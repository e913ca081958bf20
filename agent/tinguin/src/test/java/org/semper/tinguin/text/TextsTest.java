package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.tag.Subject;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.Progress;
import org.semper.tinguin.look.Theme;

final class TextsTest {

  @ParameterizedTest
  @EnumSource
  void every_theme_has_a_name(Theme theme) {
    assertThat(Bundle.ENGLISH).containsKey("settings.theme." + theme);
  }

  @ParameterizedTest
  @EnumSource(names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
  void every_passphrase_that_is_not_right_has_a_sentence(PassphraseCheck.Result result) {
    assertThat(Bundle.ENGLISH).containsKey("settings." + result);
  }

  @ParameterizedTest
  @EnumSource
  void every_error_has_a_sentence_and_a_next_step(ErrorCode code) {
    assertThat(Bundle.ENGLISH).containsKeys("refusal." + code, "refusal." + code + ".next");
  }

  @ParameterizedTest
  @EnumSource
  void all_progress_has_a_text(Progress progress) {
    assertThat(Bundle.ENGLISH).containsKey("progress." + progress);
  }

  @ParameterizedTest
  @EnumSource
  void all_news_has_a_heading_and_what_follows(DealNews.Kind kind) {
    assertThat(Bundle.ENGLISH).containsKeys("news." + kind, "news." + kind + ".next");
  }

  @ParameterizedTest
  @EnumSource
  void every_subject_of_a_difference_has_a_name(Subject subject) {
    assertThat(Bundle.ENGLISH).containsKey("difference.subject." + subject);
  }

  @Test
  void what_is_filled_in_is_no_pattern() {
    assertThat(new Texts(Locale.ENGLISH).of("quoted", "{0} '{1}' &")).isEqualTo("“{0} '{1}' &”");
  }

  @Test
  void a_language_without_texts_gets_english() {
    assertThat(new Texts(Locale.forLanguageTag("fi")).of("step.PAY")).isEqualTo("2 Pay");
    assertThat(new Texts(Locale.FRANCE).of("step.PAY")).isEqualTo("2 Paiement");
  }
}
