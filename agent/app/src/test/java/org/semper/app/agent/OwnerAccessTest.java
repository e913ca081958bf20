package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.money.Money;
import org.semper.supporting.access.AccessControl;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.tinguin.PassphraseCheck.Result;

/// The owner's lock and safeguards over a store and key files as the first start leaves them.
final class OwnerAccessTest {

  private static final Money FRANC = Money.of(100, "FRF");
  private static final Safeguards LOOSE = new Safeguards(Duration.ofHours(2), amounts());

  @TempDir Path folder;
  private HomeOfAlice home;
  private AccessControl access;
  private OwnerAccess owner;

  @BeforeEach
  void open() throws Exception {
    home = new HomeOfAlice(folder);
    access = home.access;
    owner = home.owner;
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void every_payment_is_asked_for_where_nothing_was_kept_and_while_locked() {
    assertThat(owner.confirming(FRANC)).isPresent();
    home.unlock();
    assertThat(owner.confirming(FRANC)).isPresent();
    assertThat(owner.confirming(FRANC).orElseThrow().check("guess".toCharArray()))
        .isEqualTo(Result.WRONG);
    assertThat(owner.confirming(FRANC).orElseThrow().check("secret".toCharArray()))
        .isEqualTo(Result.RIGHT);
  }

  @Test
  void what_was_kept_with_the_passphrase_holds_at_once_and_after_unlocking_again() {
    home.unlock();
    assertThat(owner.keep(LOOSE, "secret".toCharArray())).isEqualTo(Result.RIGHT);
    assertThat(owner.confirming(FRANC)).isEmpty();
    assertThat(owner.confirming(Money.of(101, "FRF"))).isPresent();

    access.lock();
    assertThat(owner.confirming(FRANC)).isPresent();
    home.unlock();
    assertThat(owner.safeguards()).isEqualTo(LOOSE);
    assertThat(owner.confirming(FRANC)).isEmpty();
  }

  @Test
  void a_wrong_passphrase_loosens_nothing() {
    home.unlock();
    assertThat(owner.keep(LOOSE, "guess".toCharArray())).isEqualTo(Result.WRONG);
    assertThat(owner.safeguards()).isEqualTo(Safeguards.STRICT);
    access.lock();
    home.unlock();
    assertThat(owner.safeguards()).isEqualTo(Safeguards.STRICT);
  }

  @Test
  void nothing_is_kept_while_locked() {
    assertThatThrownBy(() -> owner.keep(LOOSE, "secret".toCharArray()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void taking_the_record_out_of_the_store_makes_it_strict_again() {
    home.unlock();
    owner.keep(LOOSE, "secret".toCharArray());
    access.lock();
    home.store.inTransaction(transaction -> transaction.update("DELETE FROM owner_safeguards"));
    home.unlock();
    assertThat(owner.safeguards()).isEqualTo(Safeguards.STRICT);
  }

  @Test
  void passphrases_are_wiped_after_use() {
    home.unlock();
    char[] typed = "secret".toCharArray();
    char[] current = "secret".toCharArray();
    char[] next = "another secret".toCharArray();
    owner.confirming(FRANC).orElseThrow().check(typed);
    assertThat(owner.changePassphrase(current, next)).isEqualTo(Result.RIGHT);

    assertThat(typed).containsOnly('\0');
    assertThat(current).containsOnly('\0');
    assertThat(next).containsOnly('\0');
    access.lock();
    assertThat(owner.unlocking().tryPassphrase("another secret".toCharArray())).isTrue();
  }

  private static SortedMap<String, Long> amounts() {
    SortedMap<String, Long> amounts = new TreeMap<>();
    amounts.put("FRF", 100L);
    return amounts;
  }
}
