package org.semper.tinguin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassphraseStrengthTest {

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "Sh0rt-Secr3, TOO_SHORT",
    "aaaaaaaaaaaaaaaa, GUESSABLE",
    "abababababab, GUESSABLE",
    "abcdefghijklmnop, GUESSABLE",
    "1234567890123456, GUESSABLE",
    "herons and dusk, FAIR",
    "Herons&dusk at 7, STRONG",
    "three herons at dusk, STRONG"
  })
  void judges_length_variety_and_sequences(String passphrase, PassphraseStrength judged) {
    assertThat(PassphraseStrength.of(passphrase.toCharArray())).isEqualTo(judged);
  }

  @Test
  void five_drawn_words_are_strong() {
    RandomWords words = new RandomWords(new Random(1));
    for (int i = 0; i < 1000; i++) {
      String phrase = words.draw(5);
      assertThat(phrase).matches("[a-z]{4}( [a-z]{4}){4}");
      assertThat(PassphraseStrength.of(phrase.toCharArray()).accepted()).as(phrase).isTrue();
    }
  }
}
