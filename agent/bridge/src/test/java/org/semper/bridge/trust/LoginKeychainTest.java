package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.bridge.trust.RealDatabases.CLOCK;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// The exact commands; macOS is not here.
final class LoginKeychainTest {

  private static final String SECURITY = "/usr/bin/security";
  private static final String KEYCHAIN = "/Users/ada/Library/Keychains/login.keychain-db";

  private final LoopbackCertificate certificate = LoopbackCertificate.create(CLOCK);
  private final String name = PemCertificates.name(certificate.authority());

  @Test
  void trusts_for_tls_alone_and_for_the_owner_alone() throws Exception {
    FakeTools tools = new FakeTools(Map.of("add-trusted-cert", ""));
    keychain(tools).add(Path.of("/tmp/authority.pem"), name);

    assertThat(tools.commands)
        .containsExactly(
            List.of(
                SECURITY,
                "add-trusted-cert",
                "-r",
                "trustRoot",
                "-p",
                "ssl",
                "-k",
                KEYCHAIN,
                "/tmp/authority.pem"));
  }

  @Test
  void lists_what_is_there_and_whether_it_is_trusted() throws Exception {
    FakeTools trusting =
        new FakeTools(
            Map.of(
                "find-certificate",
                certificate.authorityPem(),
                "dump-trust-settings",
                "Number of trusted certs = 1\nCert 0: "
                    + name
                    + "\n   Number of trust settings : 1\n"));
    StoredAuthority stored = new StoredAuthority(name, certificate.authority(), true);
    assertThat(keychain(trusting).authorities()).containsExactly(stored);
    assertThat(trusting.commands.getFirst())
        .containsExactly(
            SECURITY, "find-certificate", "-a", "-c", "SEMPER local bridge ", "-p", KEYCHAIN);

    FakeTools refused = new FakeTools(Map.of("find-certificate", certificate.authorityPem()));
    assertThat(keychain(refused).authorities())
        .containsExactly(new StoredAuthority(name, certificate.authority(), false));
    assertThat(keychain(new FakeTools(Map.of())).authorities()).isEmpty();
  }

  @Test
  void takes_back_the_trust_and_then_the_certificate_by_its_hash() throws Exception {
    FakeTools tools =
        new FakeTools(
            Map.of(
                "find-certificate",
                certificate.authorityPem(),
                "dump-trust-settings",
                "Cert 0: " + name,
                "remove-trusted-cert",
                "",
                "delete-certificate",
                ""));
    keychain(tools).remove(name);

    assertThat(tools.commands)
        .extracting(command -> command.get(1))
        .containsExactly(
            "dump-trust-settings", "find-certificate", "remove-trusted-cert", "delete-certificate");
    assertThat(tools.commands.getLast())
        .containsExactly(
            SECURITY,
            "delete-certificate",
            "-Z",
            PemCertificates.fingerprint(certificate.authority(), "SHA-1"),
            KEYCHAIN);
  }

  private static LoginKeychain keychain(FakeTools tools) {
    return new LoginKeychain(Path.of("/Users/ada"), tools);
  }
}
