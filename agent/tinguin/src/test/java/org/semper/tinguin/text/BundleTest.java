package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for the texts of every language.
final class BundleTest {

  private static final List<Locale> LANGUAGES = Texts.LANGUAGES;
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COMMAND = Pattern.compile("semper (agent [a-z]+( [a-z]+)?|verify)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /// Words that are the same in English and the other language, and texts that are only marks.
  private static final Map<String, Set<String>> SAME =
      Map.of(
          "de",
          Set.of(
              "unlock.passphrase",
              "button.details",
              "setup.step.passphrase",
              "setup.passphrase.first",
              "setup.identity.name",
              "shops.title"),
          "fr",
          Set.of(
              "sum.total",
              "difference.subject.ITEM",
              "difference.subject.TOTAL",
              "pairing.extension"),
          "nl",
          Set.of("button.details"),
          "es",
          Set.of("sum.total", "difference.subject.TOTAL"),
          "el",
          Set.of());

  /// What stands in one view together; no letter may press two of its buttons.
  private static final List<List<String>> VIEWS =
      List.of(
          List.of(
              "button.order",
              "button.reject",
              "button.details",
              "button.more",
              "button.blockShop",
              "button.pause",
              "difference.acknowledge",
              "order.payWith.mnemonic"),
          List.of(
              "button.close", "button.details", "button.more", "button.blockShop", "button.pause"),
          List.of("button.pay", "button.later", "button.details", "pay.from.mnemonic"),
          List.of("button.done", "button.details"),
          List.of("button.unlock", "button.cancel"),
          List.of("button.pair", "button.refuse"),
          List.of("button.confirmWithdrawal", "button.keep", "button.details"),
          List.of("button.complain", "button.cancel", "button.details"),
          List.of(
              "button.open",
              "button.browsers",
              "button.shops",
              "button.authorities",
              "button.settings",
              "button.lock"),
          List.of(
              "button.back",
              "button.openComplaint",
              "button.openWithdrawal",
              "button.export",
              "button.payOpen"),
          List.of("button.pairBrowser", "button.back", "button.rename", "button.revoke"),
          List.of("button.stopPairing", "button.back", "button.rename", "button.revoke"),
          List.of("button.pause", "button.back", "button.unblock"),
          List.of("button.resume", "button.back", "button.unblock"),
          List.of("button.save", "button.back", "button.passphrase"),
          List.of("button.changePassphrase", "button.back"),
          List.of(
              "button.back",
              "button.confirm",
              "button.unconfirm",
              "button.distrust",
              "button.trustAgain"),
          List.of("button.back", "button.next", "button.look", "button.chooseFile"),
          List.of("button.back", "button.next", "button.drawWords"),
          List.of("button.back", "button.next", "button.otherPictures", "button.ownPicture"),
          List.of("button.back", "button.retry"));

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
      assertThat(LANGUAGES).hasSize(6).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void has_every_text_and_no_other(Locale language) {
    assertThat(Bundle.of(language).keySet()).isEqualTo(Bundle.ENGLISH.keySet());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void fills_the_same_places_and_names_the_same_numbers_and_commands(Locale language) {
    assertThat(Bundle.of(language))
        .allSatisfy((key, text) -> assertThat(constants(text)).isEqualTo(constants(english(key))));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void no_text_is_empty_or_has_an_apostrophe_that_would_quote(Locale language) {
    assertThat(Bundle.of(language).values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void no_text_was_left_in_english(Locale language) {
    if (language.equals(Locale.ENGLISH)) {
      return;
    }
    Set<String> left = new TreeSet<>();
    Bundle.of(language)
        .forEach((key, text) -> {
          if (text.equals(english(key)) && hasWords(text)) {
            left.add(key);
          }
        });
    assertThat(left).isEqualTo(new TreeSet<>(SAME.get(language.getLanguage())));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_button_has_a_letter_and_no_two_of_a_view_have_the_same(Locale language) {
    Map<String, String> texts = Bundle.of(language);
    assertThat(VIEWS)
        .allSatisfy(view ->
            assertThat(view.stream().map(key -> letter(key, texts.get(key))))
                .doesNotHaveDuplicates());
  }

  private static String english(String key) {
    return Bundle.ENGLISH.get(key);
  }

  private static boolean hasWords(String text) {
    return WORD.matcher(text.replace("SEMPER", "")).find();
  }

  private static String letter(String key, String text) {
    int mark = text.indexOf('&') + 1;
    assertThat(key.endsWith(".mnemonic") || mark > 0).as(key).isTrue();
    String letter = text.substring(mark, mark + 1).toUpperCase(Locale.ROOT);
    assertThat(letter).as(key).matches("[A-ZÄÖÜÉ]|[Α-Ω]");
    return letter;
  }

  private static String constants(String text) {
    return Stream.of(PLACE, NUMBER, COMMAND)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(match -> match.group())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
