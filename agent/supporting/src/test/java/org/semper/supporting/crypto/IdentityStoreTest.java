package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.statement.StatementType;
import org.semper.supporting.crypto.KeyFileRejected.Reason;

final class IdentityStoreTest {

  @TempDir Path folder;

  private final TestPki pki = new TestPki();
  private final Identity buyer = pki.identity("Zoë", Role.BUYER);
  private Vault vault;
  private Path file;

  @BeforeEach
  void open() {
    vault = TestPki.vault(folder.resolve("vault.json"), "password");
    file = folder.resolve("identity.json");
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void keeps_an_identity_that_signs_as_before() throws Exception {
    store("identity").create(buyer);

    Identity again = store("identity").read();

    assertThat(again.certificates()).isEqualTo(buyer.certificates());
    StatementType order = new StatementType("order");
    assertThat(pki.signer(again).sign(order, StatementVerifierTest.payload()).statement().compact())
        .isEqualTo(
            pki.signer(buyer).sign(order, StatementVerifierTest.payload()).statement().compact());
  }

  @Test
  void never_writes_over_an_identity() throws Exception {
    store("identity").create(buyer);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> store("identity").create(pki.identity("Otto", Role.BUYER)));
  }

  @Test
  void keeps_the_key_sealed() throws Exception {
    store("identity").create(buyer);
    byte[] pkcs8 = buyer.key().pkcs8();

    assertThat(Files.readString(file))
        .doesNotContain(Base64.getEncoder().encodeToString(pkcs8).substring(60, 80));
    refuses(store("another purpose"), Reason.DAMAGED);
  }

  @Test
  void refuses_a_key_with_another_ones_certificate() throws Exception {
    store("identity").create(buyer);
    Identity other = pki.identity("Otto", Role.BUYER);
    Path otherFile = folder.resolve("other.json");
    new IdentityStore(otherFile, vault.sealer("identity")).create(other);
    String mixed =
        Files.readString(otherFile)
            .replace(
                Certificates.base64(other.certificate()), Certificates.base64(buyer.certificate()));
    Files.writeString(file, mixed);

    refuses(store("identity"), Reason.DAMAGED);
  }

  @Test
  void has_no_text_form_of_a_secret() {
    assertThat(List.of(buyer, buyer.key(), vault, vault.sealer("identity")).toString())
        .doesNotContainIgnoringCase(
            HexFormat.of().formatHex(buyer.key().pkcs8()).substring(60, 80));
  }

  private IdentityStore store(String purpose) {
    return new IdentityStore(file, vault.sealer(purpose));
  }

  private static void refuses(IdentityStore store, Reason reason) {
    assertThatExceptionOfType(KeyFileRejected.class)
        .isThrownBy(store::read)
        .extracting(KeyFileRejected::reason)
        .isEqualTo(reason);
  }
}
