package org.semper.shop.storefront.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.store.SqliteStore;

final class DeskAccessTest {

  private static final Instant NOW = Instant.parse("1997-05-25T12:00:00Z");

  @TempDir private Path folder;
  private Duration passed = Duration.ZERO;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return NOW.plus(passed);
        }
      };
  private SqliteStore store;
  private DeskAccess access;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("shop.db"), DeskLinks.MIGRATIONS);
    access = new DeskAccess(new DeskLinks(store, clock), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nobody_is_admitted_before_a_key_was_used() {
    String key = access.issue();
    assertThat(access.admits(key)).isFalse();
    assertThat(access.admits("")).isFalse();
  }

  @Test
  void a_wrong_guess_does_not_use_the_key_up() {
    String key = access.issue();
    assertThat(access.open("guess")).isEmpty();
    assertThat(access.open(key)).isPresent();
    assertThat(access.open(key)).isEmpty();
  }

  @Test
  void keys_and_sessions_are_256_bits_each_another() {
    String first = access.issue();
    String second = access.issue();
    assertThat(first).hasSize(43).isNotEqualTo(second).matches("[A-Za-z0-9_-]+");
    assertThat(access.open(second).orElseThrow()).hasSize(43).isNotIn(first, second);
  }

  @Test
  void a_session_lasts_twelve_hours() {
    String session = access.open(access.issue()).orElseThrow();
    passed = Duration.ofHours(12).minusSeconds(1);
    assertThat(access.admits(session)).isTrue();
    passed = Duration.ofHours(12);
    assertThat(access.admits(session)).isFalse();
  }

  @Test
  void another_browser_that_opens_a_new_link_ends_the_first_ones_session() {
    String first = access.open(access.issue()).orElseThrow();
    String key = access.issue();
    assertThat(access.admits(first)).isTrue();
    String second = access.open(key).orElseThrow();
    assertThat(access.admits(first)).isFalse();
    assertThat(access.admits(second)).isTrue();
    access.end();
    assertThat(access.admits(second)).isFalse();
  }

  @Test
  void a_link_made_beside_the_shop_opens_its_desk_once_and_in_time() {
    try (SqliteStore beside = SqliteStore.open(folder.resolve("shop.db"), DeskLinks.MIGRATIONS)) {
      DeskLinks operator = new DeskLinks(beside, clock);
      String earlier = access.issue();
      String key = operator.issue();
      assertThat(access.open(earlier)).isEmpty();
      assertThat(access.open(key)).isPresent();
      assertThat(access.open(key)).isEmpty();
      String late = operator.issue();
      passed = Duration.ofHours(12);
      assertThat(access.open(late)).isEmpty();
    }
  }
}
