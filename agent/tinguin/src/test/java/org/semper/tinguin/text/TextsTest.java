package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.bridge.ErrorCode;
import org.semper.supporting.tinguin.Difference.Subject;
import org.semper.supporting.tinguin.Progress;

final class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void every_language_has_the_same_texts() {
    assertThat(bundle("Texts_fr").keySet()).isEqualTo(bundle("Texts").keySet());
  }

  @Test
  void every_language_fills_the_same_places() {
    Map<String, String> french = bundle("Texts_fr");
    assertThat(bundle("Texts"))
        .allSatisfy((key, text) -> assertThat(places(french.get(key))).isEqualTo(places(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Texts", "Texts_fr"})
  void no_text_is_empty_or_has_an_apostrophe_that_would_quote(String name) {
    assertThat(bundle(name).values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @EnumSource
  void every_error_has_a_sentence_and_a_next_step(ErrorCode code) {
    assertThat(bundle("Texts")).containsKeys("refusal." + code, "refusal." + code + ".next");
  }

  @ParameterizedTest
  @EnumSource
  void all_progress_has_a_text(Progress progress) {
    assertThat(bundle("Texts")).containsKey("progress." + progress);
  }

  @ParameterizedTest
  @EnumSource
  void every_subject_of_a_difference_has_a_name(Subject subject) {
    assertThat(bundle("Texts")).containsKey("difference.subject." + subject);
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

  private static String places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(match -> match.group())
        .sorted()
        .collect(Collectors.joining());
  }

  private static Map<String, String> bundle(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            TextsTest.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Stream.of(properties)
        .flatMap(all -> all.entrySet().stream())
        .collect(
            Collectors.toMap(
                entry -> (String) entry.getKey(),
                entry -> (String) entry.getValue(),
                (first, second) -> first,
                TreeMap::new));
  }
}
