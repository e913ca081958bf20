package org.semper.supporting.crypto.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.RevocationListIssuer;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Validity;

final class RevocationListCacheTest {

  private final TestPki pki = new TestPki();
  private final Instant now = pki.clock().instant();
  private final Authority authority = pki.trustList().authorities().getFirst();
  private final Shelf shelf = new Shelf();
  private final RevocationListCache cache = new RevocationListCache(shelf, pki.clock());

  @Test
  void fetches_every_list_of_the_authority_once() {
    shelf.put(authority.crls().get(0), list(1));
    shelf.put(authority.crls().get(1), list(1));

    assertThat(cache.known(authority)).isEmpty();
    assertThat(cache.current(authority, now)).hasSize(2);
    assertThat(cache.current(authority, now)).hasSize(2);
    assertThat(cache.known(authority)).hasSize(2);
    assertThat(shelf.requests).isEqualTo(2);
  }

  @Test
  void does_without_what_is_missing_or_no_list() {
    shelf.put(authority.crls().get(0), new byte[] {1, 2, 3});

    assertThat(cache.current(authority, now)).isEmpty();
  }

  @Test
  void asks_again_at_once_when_the_clock_was_a_day_ahead_and_is_set_back() {
    AtomicReference<Instant> time = new AtomicReference<>(now.plus(Duration.ofDays(1)));
    InstantSource moved = time::get;
    RevocationListCache own = new RevocationListCache(shelf, moved.withZone(ZoneOffset.UTC));
    assertThat(own.current(authority, time.get())).isEmpty();

    time.set(now);
    shelf.put(authority.crls().get(0), list(1));

    assertThat(own.current(authority, now)).hasSize(1);
  }

  @Test
  void asks_again_after_a_day_whatever_the_list_says() {
    AtomicReference<Instant> time = new AtomicReference<>(now);
    InstantSource moved = time::get;
    RevocationListCache own = new RevocationListCache(shelf, moved.withZone(ZoneOffset.UTC));
    shelf.put(authority.crls().get(0), list(1, Duration.ofDays(36_500)));
    own.current(authority, now);
    int first = shelf.requests;

    time.set(now.plus(Duration.ofDays(1)));
    own.current(authority, time.get());

    assertThat(shelf.requests).isEqualTo(2 * first);
  }

  @Test
  void knows_after_a_restart_what_it_fetched_before(@TempDir Path folder) {
    Optional<RevocationListFiles> files =
        Optional.of(RevocationListFiles.beside(folder.resolve("trust.json")));
    shelf.put(authority.crls().get(0), list(7));
    new RevocationListCache(shelf, pki.clock(), files).current(authority, now);

    RevocationListCache restarted = new RevocationListCache(new Shelf(), pki.clock(), files);

    assertThat(restarted.known(authority)).hasSize(1);
    assertThat(restarted.current(authority, now)).isEqualTo(restarted.known(authority));
    assertThat(files.orElseThrow().known(authority)).isEqualTo(restarted.known(authority));
  }

  @Test
  void a_damaged_file_is_as_if_it_were_not_there(@TempDir Path folder) throws Exception {
    RevocationListFiles files = new RevocationListFiles(folder);
    files.keep(authority.crls().get(0), new byte[] {1, 2, 3});

    assertThat(files.known(authority)).isEmpty();
  }

  private byte[] list(int number) {
    return list(number, Duration.ofHours(1));
  }

  private byte[] list(int number, Duration validity) {
    return new RevocationListIssuer(pki.issuing())
        .list(Map.of(), number, Validity.lasting(now, validity));
  }

  private static final class Shelf implements Documents {

    private final Map<URI, byte[]> documents = new HashMap<>();
    private int requests;

    void put(URI address, byte[] document) {
      documents.put(address, document);
    }

    @Override
    public Optional<byte[]> get(URI source, String mediaType, Duration deadline) {
      requests++;
      return Optional.ofNullable(documents.get(source));
    }

    @Override
    public Optional<byte[]> post(
        URI destination, String contentType, byte[] question, String mediaType, Duration deadline) {
      return Optional.empty();
    }
  }
}
