package org.semper.bridge.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.json.Base64Url;
import org.semper.bridge.MovableClock;

final class NonceMemoryTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String KEY = Base64Url.encode(new byte[32]);

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock(NOW);

  @Test
  void lets_a_nonce_pass_once_for_each_key() throws Exception {
    NonceMemory memory = open();
    memory.remember(KEY, nonce(1), NOW);
    memory.remember(Base64Url.encode(filled(32, 9)), nonce(1), NOW);

    assertReplayed(memory, nonce(1), NOW);
  }

  @Test
  void remembers_for_longer_than_the_window_and_not_for_ever() throws Exception {
    NonceMemory memory = open();
    memory.remember(KEY, nonce(1), NOW);
    clock.advance(Duration.ofMinutes(9));
    assertReplayed(memory, nonce(1), NOW);
    clock.advance(Duration.ofMinutes(2));

    memory.remember(KEY, nonce(1), NOW);
  }

  @Test
  void a_damaged_file_makes_everything_signed_before_this_start_a_replay_from_then_on()
      throws Exception {
    open().remember(KEY, nonce(1), NOW);
    Files.writeString(file(), "damage", StandardOpenOption.APPEND);
    clock.advance(Duration.ofSeconds(5));

    open();
    NonceMemory again = open();

    assertReplayed(again, nonce(2), NOW.plusSeconds(4));
    again.remember(KEY, nonce(2), NOW.plusSeconds(6));
  }

  @Test
  void a_file_that_was_emptied_counts_as_damaged() throws Exception {
    open().remember(KEY, nonce(1), NOW);
    Files.writeString(file(), "");

    assertReplayed(open(), nonce(1), NOW);
  }

  @Test
  void the_file_does_not_grow_without_end() throws Exception {
    NonceMemory memory = open();
    for (int i = 0; i < 10_000; i++) {
      clock.advance(Duration.ofSeconds(1));
      memory.remember(KEY, nonce(i), clock.instant());
    }

    assertThat(Files.readAllLines(file())).hasSizeLessThan(4_200);
    assertReplayed(open(), nonce(9_999), clock.instant());
  }

  @Test
  void what_cannot_be_written_down_does_not_pass() throws Exception {
    NonceMemory memory = open();
    memory.close();

    assertThatThrownBy(() -> memory.remember(KEY, nonce(1), NOW))
        .isInstanceOf(java.io.UncheckedIOException.class);
  }

  private NonceMemory open() throws IOException {
    return NonceMemory.open(file(), clock);
  }

  private Path file() {
    return folder.resolve("nonces");
  }

  private static void assertReplayed(NonceMemory memory, String nonce, Instant created) {
    assertThatThrownBy(() -> memory.remember(KEY, nonce, created))
        .isInstanceOf(SignatureRejected.class)
        .hasMessage("REPLAYED");
  }

  private static String nonce(int number) {
    byte[] bytes = filled(16, 0);
    bytes[0] = (byte) number;
    bytes[1] = (byte) (number >> 8);
    return Base64Url.encode(bytes);
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
