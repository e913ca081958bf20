package org.semper.bridge.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;

final class PairedClientsTest {

  private static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

  @TempDir Path folder;

  private final PairedClient client =
      new PairedClient(
          EcdsaP256Key.generate().publicKey(),
          ORIGIN,
          "Chromium 156",
          Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void a_paired_client_is_there_after_a_restart_and_the_file_is_the_owners_alone()
      throws Exception {
    open().add(client);

    assertThat(open().list()).containsExactly(client);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_counts_from_its_own_origin_only() throws Exception {
    PairedClients clients = open();
    clients.add(client);

    assertThat(clients.key(client.id(), ORIGIN)).contains(client.key());
    assertThat(clients.key(client.id(), ORIGIN + "x")).isEmpty();
    assertThat(clients.hasOrigin(ORIGIN)).isTrue();
    assertThat(clients.hasOrigin("null")).isFalse();
  }

  @Test
  void a_renamed_client_keeps_its_key_and_date() throws Exception {
    PairedClients clients = open();
    clients.add(client);
    clients.rename(client.id(), "at work");

    assertThat(open().list()).containsExactly(client.named("at work"));
    assertThat(clients.rename("unknown", "x")).isEmpty();
  }

  @Test
  void a_revoked_client_is_gone_and_the_listeners_know() throws Exception {
    PairedClients clients = open();
    clients.add(client);
    List<PairedClient> revoked = new ArrayList<>();
    clients.onRevoked(revoked::add);

    assertThat(clients.revoke(client.id())).contains(client);
    assertThat(clients.revoke(client.id())).isEmpty();
    assertThat(revoked).containsExactly(client);
    assertThat(open().list()).isEmpty();
  }

  @Test
  void takes_fifty_and_no_more() throws Exception {
    PairedClients clients = open();
    for (int i = 0; i < 50; i++) {
      clients.add(another());
    }

    assertThatThrownBy(() -> clients.add(another())).isInstanceOf(IOException.class);
    assertThat(open().list()).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"clients\":[{}]}", "{\"clients\":[],\"more\":1}"})
  void a_damaged_file_is_named_and_left_as_it_is(String damaged) throws Exception {
    Files.writeString(file(), damaged);

    assertThatThrownBy(this::open)
        .isInstanceOf(KeyFileDamaged.class)
        .hasMessageContaining("paired-clients.json");
    assertThat(file()).hasContent(damaged);
  }

  private PairedClient another() {
    return new PairedClient(
        EcdsaP256Key.generate().publicKey(), ORIGIN, client.label(), client.pairedAt());
  }

  private PairedClients open() throws Exception {
    return PairedClients.open(file());
  }

  private Path file() {
    return folder.resolve("paired-clients.json");
  }
}
