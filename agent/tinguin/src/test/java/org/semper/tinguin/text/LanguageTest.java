package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.semper.api.money.Money;

final class LanguageTest {

  private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

  @AfterEach
  void restore() {
    Locale.setDefault(Locale.Category.FORMAT, before);
  }

  @Test
  void a_chosen_language_writes_numbers_and_days_its_own_way() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.UK);
    Language greek = Language.chosen(Locale.of("el"));
    assertThat(greek.money().number(Money.of(187_000, "EUR"))).isEqualTo("1.870,00");
    assertThat(greek.times().moment(Instant.parse("1997-05-25T12:00:00Z")))
        .startsWith("25 Μαΐου 1997");
  }

  @Test
  void a_chosen_language_that_the_platform_speaks_writes_as_the_platform() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.of("de", "CH"));
    Language german = Language.chosen(Locale.GERMAN);
    assertThat(german.money().number(Money.of(187_000, "EUR"))).isEqualTo("1’870.00");
  }
}
