package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.Difference.Subject;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.Progress;
import org.semper.tinguin.look.Theme;

final class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void the_languages_offered_are_those_with_texts() throws Exception {
    URL english = Texts.class.getResource("Texts.properties");
    try (Stream<Path> files = Files.list(Path.of(english.toURI()).getParent())) {
      List<Locale> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("Texts") && name.endsWith(".properties"))
              .map(name -> name.replaceFirst("^Texts_?(.*)\\.properties$", "$1"))
              .map(tag -> tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag))
              .toList();
      assertThat(Texts.LANGUAGES).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_theme_has_a_name(Theme theme) {
    assertThat(bundle("Texts")).containsKey("settings.theme." + theme);
  }

  @ParameterizedTest
  @EnumSource(names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
  void every_passphrase_that_is_not_right_has_a_sentence(PassphraseCheck.Result result) {
    assertThat(bundle("Texts")).containsKey("settings." + result);
  }

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
  void all_news_has_a_heading_and_what_follows(DealNews.Kind kind) {
    assertThat(bundle("Texts")).containsKeys("news." + kind, "news." + kind + ".next");
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
