package org.semper.supporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;

final class AccessControlTest {

  private static final Duration IDLE = Duration.ofMinutes(15);

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private AccessControl access;

  @BeforeEach
  void makeVault() {
    TestPki.vault(vaultFile(), "secret").close();
    access = new AccessControl(vaultFile(), IDLE, clock, clock);
  }

  @AfterEach
  void close() {
    access.close();
  }

  @Test
  void is_locked_at_the_start() {
    assertThat(access.vault()).isEmpty();
    assertThat(access.hasVault()).isTrue();
  }

  @Test
  void unlocks_with_the_passphrase_and_locks_again() {
    assertThat(unlock("secret")).isEqualTo(new Unlocking.Unlocked());
    Vault vault = access.vault().orElseThrow();

    access.lock();

    assertThat(access.vault()).isEmpty();
    assertThatThrownBy(() -> vault.sealer("archive")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void stays_locked_with_a_wrong_passphrase() {
    assertThat(unlock("Secret")).isEqualTo(new Unlocking.WrongPassphrase(Duration.ZERO));
    assertThat(access.vault()).isEmpty();
  }

  @Test
  void makes_who_guesses_wait_longer_each_time() {
    unlock("a");
    unlock("b");
    assertThat(unlock("c")).isEqualTo(new Unlocking.WrongPassphrase(Duration.ofSeconds(1)));
    assertThat(unlock("secret")).isEqualTo(new Unlocking.TooSoon(Duration.ofSeconds(1)));
    clock.pass(Duration.ofSeconds(1));
    assertThat(unlock("d")).isEqualTo(new Unlocking.WrongPassphrase(Duration.ofSeconds(2)));
    clock.pass(Duration.ofSeconds(2));
    for (int i = 0; i < 20; i++) {
      unlock("e");
      clock.pass(Duration.ofMinutes(5));
    }
    assertThat(unlock("f")).isEqualTo(new Unlocking.WrongPassphrase(Duration.ofMinutes(5)));
    clock.pass(Duration.ofMinutes(5));

    assertThat(unlock("secret")).isEqualTo(new Unlocking.Unlocked());
    access.lock();
    assertThat(unlock("g")).isEqualTo(new Unlocking.WrongPassphrase(Duration.ZERO));
  }

  @Test
  void says_why_no_passphrase_opens_the_vault() throws Exception {
    Files.writeString(vaultFile(), "{");
    assertThat(unlock("secret")).isInstanceOf(Unlocking.NoVault.class);

    Files.delete(vaultFile());
    assertThat(unlock("secret")).isEqualTo(new Unlocking.NoVault(Reason.MISSING));
    assertThat(access.hasVault()).isFalse();
  }

  @Test
  void locks_itself_after_a_time_without_the_owner() {
    unlock("secret");
    clock.pass(IDLE.minusSeconds(1));
    assertThat(access.vault()).isPresent();

    clock.pass(Duration.ofSeconds(1));

    assertThat(access.vault()).isEmpty();
  }

  @Test
  void stays_unlocked_while_the_owner_acts() {
    unlock("secret");
    for (int i = 0; i < 10; i++) {
      clock.pass(IDLE.minusSeconds(1));
      access.touch();
    }
    assertThat(access.vault()).isPresent();

    clock.pass(IDLE);

    assertThat(access.vault()).isEmpty();
  }

  @Test
  void gives_no_keys_after_the_machine_slept_too_long() {
    List<String> events = listen();
    unlock("secret");

    clock.sleep(IDLE);

    assertThat(access.vault()).isEmpty();
    assertThat(unlock("wrong")).isInstanceOf(Unlocking.WrongPassphrase.class);
    assertThat(events).containsExactly("unlocked", "locking");
  }

  @Test
  void an_act_after_the_machine_slept_too_long_opens_nothing() {
    unlock("secret");
    clock.sleep(IDLE);

    access.touch();

    assertThat(access.vault()).isEmpty();
  }

  @Test
  void a_clock_set_back_gives_no_keys_and_setting_it_right_again_does_not_either() {
    unlock("secret");
    clock.sleep(Duration.ofDays(-1));
    assertThat(access.vault()).isEmpty();
    access.touch();

    clock.sleep(Duration.ofDays(1));

    assertThat(access.vault()).isEmpty();
    assertThat(unlock("secret")).isEqualTo(new Unlocking.Unlocked());
  }

  @Test
  void a_clock_that_was_seen_set_back_locks() {
    List<String> events = listen();
    unlock("secret");
    clock.pass(Duration.ofMinutes(10));
    access.touch();
    clock.sleep(Duration.ofMinutes(-2));
    assertThat(access.vault()).isEmpty();

    clock.pass(IDLE);

    assertThat(events).containsExactly("unlocked", "locking");
  }

  @Test
  void a_clock_that_is_corrected_a_little_stays_unlocked() {
    unlock("secret");

    clock.sleep(Duration.ofSeconds(-59));

    assertThat(access.vault()).isPresent();
    access.touch();
    assertThat(access.vault()).isPresent();
  }

  @Test
  void a_clock_set_back_lets_nobody_wait_for_longer_or_guess_sooner() {
    for (int i = 0; i < 4; i++) {
      unlock("a");
      clock.pass(Duration.ofSeconds(1));
    }
    clock.sleep(Duration.ofDays(-1));
    assertThat(unlock("secret")).isEqualTo(new Unlocking.TooSoon(Duration.ofSeconds(2)));

    clock.pass(Duration.ofSeconds(2));

    assertThat(unlock("secret")).isEqualTo(new Unlocking.Unlocked());
  }

  @Test
  void does_not_lock_a_later_session_by_an_earlier_ones_timer() {
    unlock("secret");
    clock.pass(Duration.ofMinutes(10));
    access.lock();
    unlock("secret");

    clock.pass(Duration.ofMinutes(10));

    assertThat(access.vault()).isPresent();
  }

  @Test
  void tells_listeners_while_the_keys_can_be_used() {
    List<String> events = new ArrayList<>();
    access.listen(
        new AccessListener() {
          @Override
          public void unlocked(Vault vault) {
            events.add("unlocked " + access.vault().isPresent());
          }

          @Override
          public void locking() {
            events.add("locking " + access.vault().isPresent());
          }
        });

    unlock("secret");
    unlock("secret");
    access.lock();
    access.lock();

    assertThat(events).containsExactly("unlocked true", "locking true");
  }

  @Test
  void tells_a_late_listener_at_once() {
    unlock("secret");

    assertThat(listen()).containsExactly("unlocked");
  }

  @Test
  void makes_the_vault_once() throws Exception {
    Path fresh = folder.resolve("fresh.json");
    try (AccessControl first = new AccessControl(fresh, IDLE, clock, clock)) {
      assertThat(first.hasVault()).isFalse();
      first.create("secret".toCharArray());

      assertThat(first.vault()).isPresent();
      assertThatThrownBy(() -> first.create("other".toCharArray()))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
  }

  private List<String> listen() {
    List<String> events = new ArrayList<>();
    access.listen(
        new AccessListener() {
          @Override
          public void unlocked(Vault vault) {
            events.add("unlocked");
          }

          @Override
          public void locking() {
            events.add("locking");
          }
        });
    return events;
  }

  private Unlocking unlock(String passphrase) {
    return access.unlock(passphrase.toCharArray());
  }

  private Path vaultFile() {
    return folder.resolve("vault.json");
  }
}
