package org.semper.supporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import org.semper.supporting.crypto.TestPki;

/// What needs the owner's passphrase again while the agent is unlocked.
final class OwnerPresenceTest {

  private static final Duration IDLE = Duration.ofMinutes(15);

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private AccessControl access;

  @BeforeEach
  void unlock() {
    TestPki.vault(vaultFile(), "secret").close();
    access = new AccessControl(vaultFile(), IDLE, clock, clock);
    access.unlock("secret".toCharArray());
  }

  @AfterEach
  void close() {
    access.close();
  }

  @Test
  void confirms_the_passphrase_and_nothing_else() {
    assertThat(confirm("secret")).isEqualTo(new Unlocking.Unlocked());
    assertThat(confirm("Secret")).isInstanceOf(Unlocking.WrongPassphrase.class);
    assertThat(access.vault()).isPresent();
  }

  @Test
  void confirming_does_not_unlock() {
    access.lock();

    assertThat(confirm("secret")).isEqualTo(new Unlocking.Unlocked());
    assertThat(access.vault()).isEmpty();
  }

  @Test
  void who_guesses_waits_wherever_the_guess_was_made() throws IOException {
    confirm("a");
    access.changePassphrase("b".toCharArray(), "other".toCharArray());
    assertThat(confirm("c")).isEqualTo(new Unlocking.WrongPassphrase(Duration.ofSeconds(1)));
    assertThat(confirm("secret")).isEqualTo(new Unlocking.TooSoon(Duration.ofSeconds(1)));
    access.lock();
    assertThat(access.unlock("secret".toCharArray())).isInstanceOf(Unlocking.TooSoon.class);
    clock.pass(Duration.ofSeconds(1));
    assertThat(confirm("secret")).isEqualTo(new Unlocking.Unlocked());
  }

  @Test
  void a_vault_that_is_none_confirms_nothing_and_stays_as_it_is() throws IOException {
    Files.writeString(vaultFile(), "{}");

    assertThat(confirm("secret")).isInstanceOf(Unlocking.NoVault.class);
    assertThat(access.changePassphrase("secret".toCharArray(), "other".toCharArray()))
        .isEqualTo(new Unlocking.NoVault(Reason.FOREIGN));
    assertThat(Files.readString(vaultFile(), StandardCharsets.UTF_8)).isEqualTo("{}");
  }

  @Test
  void the_next_passphrase_opens_the_same_keys_and_the_former_none() throws IOException {
    String before = access.vault().orElseThrow().sealer("archive").blindIndex("deal", "1");

    assertThat(access.changePassphrase("secret".toCharArray(), "other".toCharArray()))
        .isEqualTo(new Unlocking.Unlocked());

    assertThat(access.vault()).isPresent();
    access.lock();
    assertThat(access.unlock("secret".toCharArray())).isInstanceOf(Unlocking.WrongPassphrase.class);
    assertThat(access.unlock("other".toCharArray())).isEqualTo(new Unlocking.Unlocked());
    assertThat(access.vault().orElseThrow().sealer("archive").blindIndex("deal", "1"))
        .isEqualTo(before);
  }

  @Test
  void a_wrong_current_passphrase_changes_nothing() throws IOException {
    byte[] before = Files.readAllBytes(vaultFile());

    assertThat(access.changePassphrase("wrong".toCharArray(), "other".toCharArray()))
        .isInstanceOf(Unlocking.WrongPassphrase.class);
    assertThat(Files.readAllBytes(vaultFile())).isEqualTo(before);
  }

  @Test
  void a_shorter_time_to_locking_holds_at_once() {
    access.lockAfter(Duration.ofMinutes(2));

    clock.pass(Duration.ofMinutes(2));
    assertThat(access.vault()).isEmpty();
  }

  @Test
  void a_longer_time_to_locking_holds_at_once() {
    access.lockAfter(Duration.ofMinutes(40));

    clock.pass(Duration.ofMinutes(39));
    assertThat(access.vault()).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assertThat(access.vault()).isEmpty();
    assertThatThrownBy(() -> access.lockAfter(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Unlocking confirm(String passphrase) {
    return access.confirm(passphrase.toCharArray());
  }

  private Path vaultFile() {
    return folder.resolve("vault.json");
  }
}
