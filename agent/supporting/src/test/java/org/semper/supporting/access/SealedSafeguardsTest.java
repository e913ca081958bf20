package org.semper.supporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.money.Money;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

final class SealedSafeguardsTest {

  private static final Safeguards LOOSE =
      new Safeguards(Duration.ofHours(2), amounts("EUR", 1_000_000_000L));

  @TempDir Path folder;
  private Vault vault;
  private Store store;
  private SealedSafeguards safeguards;

  @BeforeEach
  void open() {
    vault = TestPki.vault(folder.resolve("vault.json"), "secret");
    store = SqliteStore.open(folder.resolve("agent.db"), SealedSafeguards.MIGRATIONS);
    safeguards = new SealedSafeguards(store, vault.sealer("safeguards"));
  }

  @AfterEach
  void close() {
    store.close();
    vault.close();
  }

  @Test
  void asks_for_what_is_above_the_amount_and_for_every_other_currency() {
    Safeguards some = new Safeguards(Duration.ofMinutes(1), amounts("FRF", 87_000L));

    assertThat(some.asksFor(Money.of(87_000, "FRF"))).isFalse();
    assertThat(some.asksFor(Money.of(87_001, "FRF"))).isTrue();
    assertThat(some.asksFor(Money.of(1, "EUR"))).isTrue();
    assertThat(Safeguards.STRICT.asksFor(Money.of(1, "FRF"))).isTrue();
  }

  @Test
  void usually_asks_above_a_thousand_units_whatever_their_digits() {
    Safeguards usual =
        Safeguards.usual(List.of(Currency.getInstance("FRF"), Currency.getInstance("JPY")));

    assertThat(usual.asksFor(Money.of(100_000, "FRF"))).isFalse();
    assertThat(usual.asksFor(Money.of(100_001, "FRF"))).isTrue();
    assertThat(usual.asksFor(Money.of(1000, "JPY"))).isFalse();
    assertThat(usual.asksFor(Money.of(1001, "JPY"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 59, 61, 90, 7201})
  void locks_after_whole_minutes_within_bounds_and_never_not(int seconds) {
    Duration time = Duration.ofSeconds(seconds);
    assertThatThrownBy(() -> new Safeguards(time, new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void returns_what_was_kept_last() {
    safeguards.keep(Safeguards.STRICT);
    safeguards.keep(LOOSE);

    assertThat(safeguards.read()).isEqualTo(LOOSE);
  }

  @Test
  void are_the_strictest_where_there_are_none_or_they_were_taken_away() {
    assertThat(safeguards.read()).isEqualTo(Safeguards.STRICT);
    safeguards.keep(LOOSE);
    change("DELETE FROM owner_safeguards");
    assertThat(safeguards.read()).isEqualTo(Safeguards.STRICT);
  }

  @Test
  void cannot_be_loosened_by_writing_into_the_file() {
    byte[] plain = LOOSE.toJson().toString().getBytes(StandardCharsets.UTF_8);
    change("INSERT INTO owner_safeguards (id, record) VALUES (1, ?)", plain);
    assertThat(safeguards.read()).isEqualTo(Safeguards.STRICT);

    try (Vault other = TestPki.vault(folder.resolve("other.json"), "other")) {
      new SealedSafeguards(store, other.sealer("safeguards")).keep(LOOSE);
      assertThat(safeguards.read()).isEqualTo(Safeguards.STRICT);
    }
  }

  private void change(String sql, Object... parameters) {
    store.inTransaction(transaction -> transaction.update(sql, parameters));
  }

  private static SortedMap<String, Long> amounts(String currency, long most) {
    SortedMap<String, Long> amounts = new TreeMap<>();
    amounts.put(currency, most);
    return amounts;
  }
}
