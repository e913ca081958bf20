package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.TrustListRejected.Reason;

final class TrustListTest {

  @TempDir Path folder;

  private final TestPki pki = new TestPki();

  private Path file() {
    return folder.resolve("trust.json");
  }

  @Test
  void reads_what_it_wrote() throws Exception {
    URI bank = URI.create("https://bank.localhost:8444/");
    TrustList list =
        new TrustList(
            pki.trustList().authorities(),
            List.of(pki.root().certificate()),
            List.of(
                new BankDirectoryEntry(
                    "Demo bank", bank, bank.resolve("accounts"), List.of("FRF", "EUR"))),
            List.of(
                new NotaryDirectoryEntry(
                    "Demo notary", URI.create("https://notary.localhost:8445/time-stamps"))));

    list.write(file());

    assertThat(TrustList.read(file())).isEqualTo(list);
  }

  @Test
  void refuses_a_list_with_a_certificate_that_is_no_root() throws IOException {
    write(text -> text.replace(base64(pki.root()), base64(pki.issuing())));

    refuses(Reason.ROOT_PROFILE);
  }

  @Test
  void refuses_a_list_whose_root_was_changed() throws IOException {
    String root = base64(pki.root());
    char other = root.charAt(root.length() - 10) == 'A' ? 'B' : 'A';
    String changed =
        root.substring(0, root.length() - 10) + other + root.substring(root.length() - 9);
    write(text -> text.replace(root, changed));

    refuses(Reason.ROOT_PROFILE);
  }

  @Test
  void refuses_addresses_without_tls() throws IOException {
    write(text ->
        text.replace("https://authority.localhost/ocsp", "http://authority.localhost/ocsp"));

    refuses(Reason.NOT_A_TRUST_LIST);
  }

  @Test
  void refuses_a_notary_without_tls_or_with_an_unknown_member() throws IOException {
    write(text ->
        withNotary(text, "{\"name\": \"N\", \"timeStamps\": \"http://notary.localhost/\"}"));
    refuses(Reason.NOT_A_TRUST_LIST);

    write(text ->
        withNotary(text, "{\"name\": \"N\", \"timeStamps\": \"https://n/\", \"url\": \"\"}"));
    refuses(Reason.NOT_A_TRUST_LIST);

    write(text -> text.replaceFirst(",\\s*\"notaries\" : \\[ *\\]", ""));
    refuses(Reason.NOT_A_TRUST_LIST);
  }

  private static String withNotary(String text, String notary) {
    return text.replaceFirst("\"notaries\" : \\[ *\\]", "\"notaries\" : [" + notary + "]");
  }

  @Test
  void refuses_unknown_members() throws IOException {
    write(text -> text.replace("\"webRoots\"", "\"roots\" : [], \"webRoots\""));

    refuses(Reason.NOT_A_TRUST_LIST);
  }

  @Test
  void refuses_a_missing_file() {
    refuses(Reason.MISSING);
  }

  private void write(UnaryOperator<String> change) throws IOException {
    pki.trustList().write(file());
    String text = Files.readString(file());
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file(), changed);
  }

  private void refuses(Reason reason) {
    assertThatExceptionOfType(TrustListRejected.class)
        .isThrownBy(() -> TrustList.read(file()))
        .extracting(TrustListRejected::reason)
        .isEqualTo(reason);
  }

  private static String base64(Identity identity) {
    return Certificates.base64(identity.certificate());
  }
}
