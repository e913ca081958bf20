package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.bridge.trust.RealDatabases.CLOCK;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// The exact commands; Windows is not here, and a root of this platform stands for its own.
final class WindowsRootStoreTest {

  private static final Path SYSTEM = Path.of("/windows");
  private static final String CERTUTIL = "/windows/System32/certutil.exe";

  private final LoopbackCertificate certificate = LoopbackCertificate.create(CLOCK);
  private final String name = PemCertificates.name(certificate.authority());

  @Test
  void adds_to_the_owners_own_roots() throws Exception {
    FakeTools tools = new FakeTools(Map.of("-user", ""));
    store(tools).add(Path.of("/tmp/authority.pem"), name);

    assertThat(tools.commands)
        .containsExactly(List.of(CERTUTIL, "-user", "-addstore", "Root", "/tmp/authority.pem"));
  }

  @Test
  void lists_in_a_way_that_does_not_depend_on_the_language() throws Exception {
    FakeTools tools = new FakeTools(Map.of("-NoProfile", certificate.authorityPem()));

    assertThat(store(tools).authorities())
        .containsExactly(new StoredAuthority(name, certificate.authority(), true));
    assertThat(tools.commands)
        .containsExactly(
            List.of(
                "/windows/System32/WindowsPowerShell/v1.0/powershell.exe",
                "-NoProfile",
                "-NonInteractive",
                "-Command",
                "Get-ChildItem Cert:\\CurrentUser\\Root"
                    + " | Where-Object Subject -like 'CN=SEMPER local bridge *'"
                    + " | ForEach-Object { '-----BEGIN CERTIFICATE-----';"
                    + " [Convert]::ToBase64String($_.RawData, 'InsertLineBreaks');"
                    + " '-----END CERTIFICATE-----' }"));
  }

  @Test
  void removes_by_the_hash() throws Exception {
    FakeTools tools = new FakeTools(Map.of("-NoProfile", certificate.authorityPem(), "-user", ""));
    store(tools).remove(name);

    assertThat(tools.commands.getLast())
        .containsExactly(
            CERTUTIL,
            "-user",
            "-delstore",
            "Root",
            PemCertificates.fingerprint(certificate.authority(), "SHA-1"));
  }

  @Test
  void what_the_owner_refused_to_confirm_is_reported() throws Exception {
    BrowserTrust trust =
        new BrowserTrust(
            List.of(store(new FakeTools(Map.of("-NoProfile", "")))), certificate, CLOCK);

    assertThat(trust.install().getFirst())
        .isEqualTo(
            new TrustReport(
                "All browsers",
                "Cert:\\CurrentUser\\Root",
                TrustReport.Status.FAILED,
                "not found"));
  }

  private static WindowsRootStore store(FakeTools tools) {
    return new WindowsRootStore(
        new Account(
            Platform.WINDOWS, Map.of("SystemRoot", SYSTEM.toString()), Path.of("/home/ada")),
        tools);
  }
}
