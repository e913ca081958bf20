package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.NssDatabase;
import org.semper.e2e.pages.ExtensionPairingPage;
import org.semper.e2e.wire.RawTls;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Attack 21: the agent's certificate is about to end or has ended, its owner takes the trust in it back, and somebody's authority
/// bears its name. The agent was installed long ago: its certificate was made then, everything else happens now.
@Tag("browser")
@ExtendWith(SharedAgent.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgedCertificateIT {

  private static final Duration LIFE = Duration.ofDays(825);
  private static final String KIND = "SEMPER local bridge ";

  private final AttackedAgent agent;
  private final Path file;
  private byte[] genuine = {};

  AgedCertificateIT(AttackedAgent agent) {
    this.agent = agent;
    this.file = agent.stage().data().resolve("bridge/loopback.json");
  }

  @BeforeAll
  void remember() throws IOException {
    genuine = Files.readAllBytes(file);
  }

  @AfterAll
  void put_back() throws Exception {
    agent.hands().close();
    Files.write(file, genuine);
    agent.restart();
    agent.stage().command("trust", "install");
    agent.unlock();
  }

  @Test
  void about_to_end_or_ended_is_renewed_at_the_start_and_trusted_by_both_browsers()
      throws Exception {
    isRenewedAfter(LIFE.minusDays(25));
    isRenewedAfter(LIFE.plusDays(1));
    bothBrowsersSay("PAIRING_CLOSED");
  }

  private void isRenewedAfter(Duration age) throws Exception {
    LoopbackCertificate old = installedSince(age);
    agent.restart();
    String next = name(LoopbackCertificate.openOrCreate(file, agent.clock()));

    for (NssDatabase database : databases()) {
      assertThat(database.listed()).contains(next).containsOnlyOnce(KIND).doesNotContain(name(old));
    }
  }

  /// What the owner took back stays so when the agent is started again, until the owner gives it back.
  @Test
  void refused_stays_refused() throws Exception {
    agent.stage().command("trust", "install");
    String name = name(LoopbackCertificate.openOrCreate(file, agent.clock()));
    for (NssDatabase database : databases()) {
      database.distrust(name);
    }
    agent.restart();

    assertThat(agent.stage().command("trust", "status")).contains("distrusted");
    bothBrowsersSay("TLS_UNTRUSTED");
    assertThat(agent.stage().command("trust", "install"))
        .contains("installed")
        .doesNotContain("distrusted");
  }

  /// Nobody but the agent makes names of its kind, so what bears one is not left trusted; an authority that is only called alike
  /// is somebody's own, and stays.
  @Test
  void a_namesake_is_shown_and_goes_and_who_is_called_alike_stays() throws Exception {
    agent.stage().command("trust", "install");
    String ours = name(LoopbackCertificate.openOrCreate(file, agent.clock()));
    LoopbackCertificate namesake = LoopbackCertificate.create(agent.clock());
    String alike = "SEMPER local bridge, mine";
    for (NssDatabase database : databases()) {
      database.trust(name(namesake), pem(namesake.authorityPem()));
      database.trust(alike, pem(Pem.certificate(called(alike).certificate())));
    }
    assertThat(agent.stage().command("trust", "status")).contains("foreign");

    agent.stage().command("trust", "install");
    for (NssDatabase database : databases()) {
      assertThat(database.listed()).contains(ours, alike).doesNotContain(name(namesake));
    }
    agent.stage().command("trust", "remove");
    for (NssDatabase database : databases()) {
      assertThat(database.listed()).contains(alike).doesNotContain(KIND);
    }
  }

  /// Puts a certificate of that age in the place of the agent's, and lets the browsers trust it.
  private LoopbackCertificate installedSince(Duration age) throws IOException {
    agent.hands().close();
    LoopbackCertificate old =
        LoopbackCertificate.create(Clock.offset(agent.clock(), age.negated()));
    old.replace(file);
    for (NssDatabase database : databases()) {
      database.trust(name(old), pem(old.authorityPem()));
    }
    return old;
  }

  /// To an owner who wants to pair while the agent does not: trusted, it says that; untrusted, it is not even asked.
  private void bothBrowsersSay(String code) throws IOException {
    try (Browser browser = agent.startChromium()) {
      assertThat(new ExtensionPairingPage(browser).refused(agent.port())).isEqualTo(code);
    }
    try (Browser browser = agent.stage().startFirefox()) {
      assertThat(new ExtensionPairingPage(browser).refused(agent.port())).isEqualTo(code);
    }
  }

  private List<NssDatabase> databases() throws IOException {
    Path home = agent.stage().home();
    return List.of(
        NssDatabase.ofHome(home), NssDatabase.in(home.resolve(".mozilla/firefox/demo.default")));
  }

  private TlsAuthority called(String name) {
    return new TlsAuthority(
        name,
        Set.of("localhost"),
        Set.of(RawTls.loopback()),
        new Validity(
            agent.clock().instant().minus(Duration.ofHours(1)),
            agent.clock().instant().plus(Duration.ofDays(10))));
  }

  private Path pem(String text) throws IOException {
    return Files.writeString(Files.createTempFile(agent.stage().home(), "authority", ".pem"), text);
  }

  private static String name(LoopbackCertificate certificate) {
    return certificate.authority().getSubjectX500Principal().getName().substring("CN=".length());
  }
}
