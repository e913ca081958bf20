package org.semper.shop.storefront.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

final class DeskTextsTest {

  @Test
  void both_languages_say_everything() {
    assertThat(bundle(Locale.GERMANY).keySet()).isEqualTo(bundle(Locale.UK).keySet());
  }

  @Test
  void no_text_loses_its_arguments_to_a_straight_apostrophe() {
    for (Locale locale : new Locale[] {Locale.UK, Locale.GERMANY}) {
      ResourceBundle texts = bundle(locale);
      assertThat(texts.keySet())
          .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain("'"));
    }
  }

  @Test
  void every_state_and_every_kind_has_its_words() {
    ResourceBundle texts = bundle(Locale.UK);
    for (ShownClaim.State state : ShownClaim.State.values()) {
      assertThat(texts.keySet()).contains("state." + state.key(), "state." + state.key() + ".long");
    }
    assertThat(texts.keySet()).contains("claim.complaint", "claim.withdrawal");
  }

  @Test
  void what_steers_other_letters_is_seen_and_everything_else_stays() {
    assertThat(QuotedText.of("Grüße, 日本 👍 <b>")).isEqualTo("Grüße, 日本 👍 <b>");
    assertThat(QuotedText.of("a\u202Eb\u200Bc\u2066")).isEqualTo("a‹U+202E›b‹U+200B›c‹U+2066›");
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.semper.shop.storefront.desk.Desk",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
