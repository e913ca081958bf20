package org.semper.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Base64UrlTest {

  @Test
  void decodes_what_it_encoded() {
    Random random = new Random(1997);
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String text = Base64Url.encode(bytes);
      assertThat(Base64Url.decode(text)).hasValue(bytes);
      assertThat(Base64Url.bytes(text)).isEqualTo(bytes);
      assertThat(Base64Url.encodes(text, length)).isTrue();
      assertThat(Base64Url.encodes(text, length + 1)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "AA==",
        "AA=",
        "AB",
        "AAB",
        "A+AA",
        "A/AA",
        "AA AA",
        "AAAA\n",
        "AAA\u0100",
        "AAAAA",
        "ÀAAA"
      })
  void refuses_every_other_text(String text) {
    assertThat(Base64Url.decode(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Base64Url.bytes(text));
  }
}
