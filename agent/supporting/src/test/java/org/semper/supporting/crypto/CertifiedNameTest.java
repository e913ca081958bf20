package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertifiedNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACTIMEDIA",
        "Zoë",
        "O'Reilly & Söhne GmbH, 2. Niederlassung",
        "Кирилл",
        "日本ソニー Sony",
        "삼성 Samsung",
        "Ελλάδα 21",
        "A"
      })
  void accepts(String name) {
    assertThat(CertifiedName.isAcceptable(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ACTIMEDIA ",
        " ACTIMEDIA",
        "ACTI  MEDIA",
        "ACTI\u00a0MEDIA",
        "ACTI\tMEDIA",
        "ACTI\u0000MEDIA",
        "ACTI\u202eMEDIA",
        "ACTI\u2066MEDIA",
        "ACTI\u200bMEDIA",
        "ACTI\ufeffMEDIA",
        "ACTI\u2028MEDIA",
        "ACTI\ue000MEDIA",
        "Zoe\u0308",
        "ACTIM\u0415DIA",
        "\u0410CTIMEDIA",
        "ACT\u0399MEDIA"
      })
  void refuses(String name) {
    assertThat(CertifiedName.isAcceptable(name)).isFalse();
  }
}
