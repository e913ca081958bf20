package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OpenSSL finds our certificates, OCSP responses and revocation lists in order, and we read its OCSP requests.
final class OpensslTest {

  @TempDir Path folder;

  private final Clock clock = Clock.systemUTC();
  private final TestPki pki = new TestPki(clock);
  private final Identity seller = pki.identity("ACTIMÉDIA", Role.SELLER, "actimedia.localhost");
  private final Revocation revocation =
      new Revocation(clock.instant().minusSeconds(60), Revocation.Reason.KEY_COMPROMISE);

  @BeforeEach
  void write() throws IOException {
    pem("root.pem", pki.root().certificate());
    pem("issuing.pem", pki.issuing().certificate());
    pem("seller.pem", seller.certificate());
  }

  @Test
  void openssl_verifies_the_path_with_its_policy() throws Exception {
    assertThat(verify(Role.SELLER.policyOid()).status()).isZero();
  }

  @Test
  void openssl_refuses_the_path_for_another_role() throws Exception {
    assertThat(verify(Role.BANK.policyOid()).status()).isNotZero();
  }

  @Test
  void openssl_reads_the_purpose_and_the_name() throws Exception {
    String text = openssl("x509", "-in", "seller.pem", "-noout", "-text").output();

    assertThat(text)
        .contains("Digital Signature, Non Repudiation")
        .contains("1.3.6.1.5.5.7.3.36")
        .contains(Role.SELLER.policyOid())
        .contains("DNS:actimedia.localhost");
  }

  @Test
  void openssl_believes_our_ocsp_responses() throws Exception {
    Files.write(
        folder.resolve("good.der"),
        pki.response(pki.issuing(), seller.certificate(), Optional.empty(), clock));
    Files.write(
        folder.resolve("revoked.der"),
        pki.response(pki.issuing(), seller.certificate(), Optional.of(revocation), clock));

    assertThat(ocsp("good.der").output()).contains("Response verify OK", "seller.pem: good");
    assertThat(ocsp("revoked.der").output())
        .contains("Response verify OK", "seller.pem: revoked", "keyCompromise");
  }

  @Test
  void openssl_believes_a_delegated_responder() throws Exception {
    Identity responder =
        new CertificateIssuer(pki.issuing())
            .newResponder(Subject.of("Responder", "FR"), pki.years(2));
    Files.write(
        folder.resolve("delegated.der"),
        new OcspResponder(pki.issuing().certificate(), responder, Duration.ofHours(1), clock)
            .good(
                OcspQuestion.parse(
                    OcspQuestion.about(seller.certificate(), pki.issuing().certificate()))));

    assertThat(ocsp("delegated.der").output()).contains("Response verify OK", "seller.pem: good");
  }

  @Test
  void we_read_openssls_requests() throws Exception {
    openssl("ocsp", "-issuer", "issuing.pem", "-cert", "seller.pem", "-reqout", "request.der");

    OcspQuestion question = OcspQuestion.parse(Files.readAllBytes(folder.resolve("request.der")));

    assertThat(question.serial()).isEqualTo(seller.certificate().getSerialNumber());
    assertThat(question.isFor(pki.issuing().certificate())).isTrue();
    assertThat(question.isFor(pki.root().certificate())).isFalse();
  }

  @Test
  void openssl_verifies_our_revocation_lists() throws Exception {
    list("issuing.crl", pki.issuing(), Map.of(seller.certificate().getSerialNumber(), revocation));
    list("root.crl", pki.root(), Map.of());

    assertThat(openssl("crl", "-in", "issuing.crl", "-CAfile", "issuing.pem", "-noout").output())
        .contains("verify OK");
    Program.Outcome verified =
        openssl(
            "verify",
            "-x509_strict",
            "-crl_check_all",
            "-CAfile",
            "root.pem",
            "-untrusted",
            "issuing.pem",
            "-CRLfile",
            "issuing.crl",
            "-CRLfile",
            "root.crl",
            "seller.pem");
    assertThat(verified.status()).isNotZero();
    assertThat(verified.output()).contains("certificate revoked");
  }

  @Test
  void openssl_checks_our_certificate_requests() throws Exception {
    Files.write(
        folder.resolve("request.der"),
        NewIdentity.generate().certificateRequest(Subject.of("Zoë", "FR")));

    assertThat(
            openssl(
                    "req",
                    "-inform",
                    "DER",
                    "-in",
                    "request.der",
                    "-verify",
                    "-noout",
                    "-subject",
                    "-nameopt",
                    "utf8")
                .output())
        .contains("verify OK")
        .contains("CN=Zoë");
  }

  private Program.Outcome verify(String policy) throws IOException, InterruptedException {
    return openssl(
        "verify",
        "-x509_strict",
        "-policy",
        policy,
        "-explicit_policy",
        "-policy_check",
        "-inhibit_any",
        "-inhibit_map",
        "-CAfile",
        "root.pem",
        "-untrusted",
        "issuing.pem",
        "seller.pem");
  }

  private Program.Outcome ocsp(String response) throws IOException, InterruptedException {
    return openssl(
        "ocsp",
        "-respin",
        response,
        "-issuer",
        "issuing.pem",
        "-sha256",
        "-cert",
        "seller.pem",
        "-CAfile",
        "root.pem",
        "-verify_other",
        "issuing.pem",
        "-no_nonce");
  }

  private Program.Outcome openssl(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "openssl";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return new Program(folder).run(command);
  }

  private void list(String name, Identity issuer, Map<BigInteger, Revocation> revoked)
      throws IOException {
    byte[] der =
        new RevocationListIssuer(issuer)
            .list(
                revoked, 1, Validity.lasting(clock.instant().minusSeconds(60), Duration.ofDays(1)));
    pem(name, "X509 CRL", der);
  }

  private void pem(String name, X509Certificate certificate) throws IOException {
    pem(name, "CERTIFICATE", Certificates.der(certificate));
  }

  private void pem(String name, String label, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
  }
}
