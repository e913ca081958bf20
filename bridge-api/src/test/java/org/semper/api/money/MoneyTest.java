package org.semper.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;

final class MoneyTest {

  @Test
  void adds_and_multiplies_exactly() {
    assertThat(Money.of(1, "EUR").plus(Money.of(2, "EUR"))).isEqualTo(Money.of(3, "EUR"));
    assertThat(Money.of(250_00, "FRF").times(2)).isEqualTo(Money.of(500_00, "FRF"));
  }

  @Test
  void refuses_overflow() {
    Money most = Money.of(Money.MAX_MINOR_UNITS, "EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> most.plus(Money.of(1, "EUR")));
    assertThatIllegalArgumentException().isThrownBy(() -> most.times(2));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> most.times(Long.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(Money.MAX_MINOR_UNITS + 1, "EUR"));
  }

  @Test
  void refuses_negative_amounts_and_mixed_currencies() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(-1, "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "EUR").times(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(1, "EUR").plus(Money.of(1, "FRF")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XAU", "eur", "EURO", "ABC"})
  void knows_only_currencies_that_have_minor_units(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, code));
    assertThatExceptionOfType(JsonRejected.class)
        .isThrownBy(() -> read("{\"minorUnits\":1,\"currency\":\"" + code + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FRF", "DEM", "EUR", "JPY", "KWD"})
  void reads_what_it_wrote(String code) throws JsonRejected {
    Money money = Money.of(Money.MAX_MINOR_UNITS, code);
    assertThat(read(new String(StrictJson.bytes(money.toJson()), StandardCharsets.UTF_8)))
        .isEqualTo(money);
  }

  private static Money read(String json) throws JsonRejected {
    return Money.parse(
        JsonFields.of(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), 1000), "money"));
  }
}
