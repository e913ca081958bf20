package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsAuthorityTest {

  private static final Instant NOW = Instant.parse("1997-05-25T14:00:00Z");

  @TempDir Path folder;

  private final TlsAuthority authority =
      new TlsAuthority(
          "test web root",
          Set.of("localhost"),
          Set.of(),
          Validity.lasting(NOW, Duration.ofDays(10)));

  @Test
  void certifies_the_hosts_it_was_made_for() throws Exception {
    TlsIdentity server = authority.issue(List.of("shop.localhost"), List.of());

    assertThat(server.certificates().getFirst().getSubjectAlternativeNames())
        .containsExactly(List.of(2, "shop.localhost"));
    validate(server);
  }

  @Test
  void cannot_vouch_for_other_hosts_or_addresses() throws Exception {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});

    for (TlsIdentity server :
        List.of(
            authority.issue(List.of("shop.example"), List.of()),
            authority.issue(List.of("notlocalhost"), List.of()),
            authority.issue(List.of(), List.of(loopback)))) {
      assertThatExceptionOfType(CertPathValidatorException.class)
          .isThrownBy(() -> validate(server));
    }
  }

  @Test
  void openssl_sees_the_constraints() throws Exception {
    TlsIdentity good = authority.issue(List.of("shop.localhost"), List.of());
    TlsIdentity bad = authority.issue(List.of("shop.example"), List.of());

    assertThat(openssl(good).status()).isZero();
    assertThat(openssl(bad).output()).contains("permitted subtree violation");
  }

  @Test
  void a_server_keeps_its_identity() throws Exception {
    Path file = folder.resolve("tls.json");
    TlsIdentity server = authority.issue(List.of("shop.localhost"), List.of());

    server.write(file);

    assertThat(TlsIdentity.read(file).certificates()).isEqualTo(server.certificates());
  }

  @Test
  void goes_on_from_its_file() throws Exception {
    Path file = folder.resolve("web-root.json");
    authority.write(file);

    TlsAuthority again = TlsAuthority.read(file);

    assertThat(again.certificate()).isEqualTo(authority.certificate());
    assertThat(again.ends()).isEqualTo(NOW.plus(Duration.ofDays(10)));
    validate(again.issue(List.of("shop.localhost"), List.of()));
  }

  @Test
  void a_changed_file_is_refused() throws Exception {
    Path file = folder.resolve("web-root.json");
    authority.write(file);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"key\" : \"..", "\"key\" : \"AA"));

    assertThatExceptionOfType(KeyFileRejected.class)
        .isThrownBy(() -> TlsAuthority.read(file))
        .satisfies(
            refused -> assertThat(refused.reason()).isEqualTo(KeyFileRejected.Reason.DAMAGED));
  }

  @Test
  void openssl_takes_what_a_server_of_another_make_is_given() throws Exception {
    TlsIdentity server = authority.issue(List.of("shop.localhost"), List.of());
    server.writePem(folder.resolve("tls.crt.pem"), folder.resolve("tls.key.pem"));

    Program program = new Program(folder);
    Program.Outcome ofKey = program.run("openssl", "pkey", "-in", "tls.key.pem", "-pubout");
    Program.Outcome ofCertificate =
        program.run("openssl", "x509", "-in", "tls.crt.pem", "-noout", "-pubkey");

    assertThat(ofKey.output()).contains("BEGIN PUBLIC KEY").isEqualTo(ofCertificate.output());
  }

  private Program.Outcome openssl(TlsIdentity server) throws Exception {
    pem("root.pem", Certificates.der(authority.certificate()));
    pem("server.pem", Certificates.der(server.certificates().getFirst()));
    return new Program(folder)
        .run(
            "openssl",
            "verify",
            "-x509_strict",
            "-purpose",
            "sslserver",
            "-attime",
            Long.toString(NOW.plusSeconds(60).getEpochSecond()),
            "-CAfile",
            "root.pem",
            "server.pem");
  }

  private void pem(String name, byte[] der) throws Exception {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  /// The root stands as an intermediate under a copy of itself, so that the platform looks at its constraints.
  private void validate(TlsIdentity server) throws Exception {
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
    parameters.setDate(Date.from(NOW.plusSeconds(60)));
    parameters.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509").generateCertPath(server.certificates()),
            parameters);
  }
}
