package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://actimedia.example, https://, actimedia.example, ''",
    "https://shop.actimedia.example, https://shop., actimedia.example, ''",
    "https://www.shop.co.uk:8443, https://www., shop.co.uk, :8443",
    "https://actimedia.com.evil.test, https://actimedia.com., evil.test, ''",
    "https://alice.github.io, https://, alice.github.io, ''",
    "https://github.io, https://, github.io, ''",
    "https://com, https://, com, ''"
  })
  void stresses_the_registrable_domain(
      String origin, String before, String stressed, String after) {
    assertThat(ShownOrigin.of(origin)).isEqualTo(new ShownOrigin(before, stressed, after));
  }

  @ParameterizedTest
  @CsvSource({
    "https://localhost:8443, localhost, :8443",
    "https://shop.actimedia.localhost, shop.actimedia.localhost, ''",
    "https://192.0.2.7, 192.0.2.7, ''",
    "https://[2001:db8::7]:8443, [2001:db8::7], :8443"
  })
  void stresses_addresses_and_local_names_whole(String origin, String stressed, String after) {
    assertThat(ShownOrigin.of(origin)).isEqualTo(new ShownOrigin("https://", stressed, after));
  }

  @ParameterizedTest
  @CsvSource({
    "https://xn--bcher-kva.example, https://bücher.example",
    "https://www.xn--bcher-kva.example, https://www.bücher.example",
    "https://xn--e1afmkfd.xn--p1ai, https://пример.рф"
  })
  void shows_names_of_one_script_as_they_are_written(String origin, String shown) {
    assertThat(ShownOrigin.of(origin).text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    // Cyrillic а in apple, Cyrillic аррӏе under a Latin top level, Greek omicron, dotless i,
    // undecodable
    "https://xn--pple-43d.com",
    "https://xn--80ak6aa92e.com",
    "https://xn--ggle-0nda.com",
    "https://xn--actmedia-vkb.example",
    "https://xn--a.example"
  })
  void shows_punycode_where_letters_could_pass_for_others(String origin) {
    assertThat(ShownOrigin.of(origin).text()).isEqualTo(origin);
  }

  @Test
  void shows_what_is_no_origin_whole_and_safe() {
    assertThat(ShownOrigin.of("null")).isEqualTo(new ShownOrigin("", "null", ""));
    assertThat(ShownOrigin.of("https://a\u202Eb.example").stressed())
        .isEqualTo("https://a‹U+202E›b.example");
    assertThat(ShownOrigin.of("x".repeat(1000)).stressed()).hasSize(301);
  }
}
