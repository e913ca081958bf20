package org.semper.tinguin.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;
import org.semper.api.tag.Subject;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Language;

final class DifferencesBlockTest {

  private final Locale desktop = Locale.getDefault();

  @BeforeEach
  void dress() {
    Theme.LIGHT.install();
  }

  @AfterEach
  void restoreTheDesktop() {
    Locale.setDefault(desktop);
  }

  @ParameterizedTest
  @CsvSource({"de-DE, en-GB, '1,870.00'", "en-GB, de-DE, '1.870,00'"})
  void amounts_are_written_as_in_the_rest_of_the_window_whatever_the_desktop_speaks(
      Locale platform, Locale owner, String amount) {
    Locale.setDefault(platform);
    Language language = Language.of(owner, owner, ZoneOffset.UTC);
    Money total = Money.of(187_000, "EUR");

    assertThat(language.money().of(total)).startsWith(amount);
    assertThat(text(new Signed.Amount(total), language))
        .contains(language.say("difference.signed", language.money().of(total)));
  }

  @Test
  void a_name_is_shown_safely_and_nothing_is_said_to_be_nothing() {
    Language language = Language.of(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);

    assertThat(text(new Signed.Name("B\u202Each"), language)).contains("B‹U+202E›ach");
    assertThat(text(new Signed.Days(14), language))
        .contains(language.say("difference.signed", "14"));
    assertThat(text(new Signed.Country("FR"), language))
        .contains(language.say("difference.signed", "France"));
    assertThat(text(new Signed.Nothing(), language)).contains(language.say("difference.unsigned"));
  }

  private static String text(Signed signed, Language language) {
    Page page = new Page();
    new DifferencesBlock(
            List.of(new ShownDifference(Subject.TOTAL, "1", signed, Grade.NOT_COMPARABLE)),
            new Scene(language, Clock.systemUTC()))
        .addTo(page);
    return String.join("\n", texts(page).toList());
  }

  private static Stream<String> texts(Component part) {
    return switch (part) {
      case Prose prose -> Stream.of(prose.getText());
      case Container parts -> Stream.of(parts.getComponents()).flatMap(DifferencesBlockTest::texts);
      default -> Stream.empty();
    };
  }
}
