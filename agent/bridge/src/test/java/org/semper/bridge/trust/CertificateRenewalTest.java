package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.bridge.trust.RealDatabases.CLOCK;
import static org.semper.bridge.trust.RealDatabases.statuses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.Processes;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// With the real `certutil` and databases of its own.
@Tag("browser")
final class CertificateRenewalTest {

  @TempDir Path home;
  private RealDatabases databases;
  private Path bridge;
  private LoopbackCertificate first;

  @BeforeEach
  void begin() throws Exception {
    databases = new RealDatabases(home);
    bridge = home.resolve("bridge");
    first = renewal(CLOCK).current();
    databases.trust(first, CLOCK).install();
  }

  @Test
  void a_certificate_with_thirty_days_left_stays() throws Exception {
    assertThat(renewal(in(794, 0)).current().leaf()).isEqualTo(first.leaf());
    assertThat(bridge.resolve("loopback-former.pem")).doesNotExist();
  }

  @Test
  void the_next_one_is_trusted_where_the_former_was_and_nowhere_else() throws Exception {
    Path profile = databases.firefoxProfile();
    LoopbackCertificate next = renewal(in(796, 0)).current();

    assertThat(next.leaf()).isNotEqualTo(first.leaf());
    assertThat(statuses(databases.trust(next, in(796, 0)).status()))
        .containsExactly(Status.INSTALLED, Status.ABSENT);
    assertThat(listed()).contains(PemCertificates.name(next.authority()));
    assertThat(listed()).doesNotContain(PemCertificates.name(first.authority()));
    assertThat(profile.resolve("cert9.db")).doesNotExist();
    assertThat(bridge.resolve("loopback-former.pem")).doesNotExist();
    assertThat(renewal(in(796, 0)).current().leaf()).isEqualTo(next.leaf());
  }

  @Test
  void an_expired_one_is_replaced_at_the_next_start() throws Exception {
    LoopbackCertificate next = renewal(in(900, 0)).current();

    assertThat(next.isDueAt(in(900, 0).instant())).isFalse();
    assertThat(listed())
        .contains(PemCertificates.name(next.authority()))
        .doesNotContain(PemCertificates.name(first.authority()));
  }

  @Test
  void a_browser_whose_database_is_broken_gets_it_when_it_is_mended() throws Exception {
    Path file = databases.family().resolve("cert9.db");
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "no database");
    LoopbackCertificate next = renewal(in(796, 0)).current();
    assertThat(bridge.resolve("loopback-former.pem")).exists();

    Files.write(file, whole);
    assertThat(renewal(in(797, 0)).current().leaf()).isEqualTo(next.leaf());
    assertThat(listed())
        .contains(PemCertificates.name(next.authority()))
        .doesNotContain(PemCertificates.name(first.authority()));
    assertThat(bridge.resolve("loopback-former.pem")).doesNotExist();
  }

  @Test
  void without_the_tool_the_one_that_browsers_trust_serves_to_its_end() throws Exception {
    Account without = new Account(Platform.LINUX, Map.of(), home);

    assertThat(renewal(without, in(796, 0)).current().leaf()).isEqualTo(first.leaf());
    LoopbackCertificate next = renewal(without, in(826, 0)).current();
    assertThat(next.leaf()).isNotEqualTo(first.leaf());

    renewal(in(827, 0)).current();
    assertThat(listed())
        .contains(PemCertificates.name(next.authority()))
        .doesNotContain(PemCertificates.name(first.authority()));
  }

  private String listed() throws Exception {
    return databases.certutil(databases.family(), "-L");
  }

  private CertificateRenewal renewal(Clock clock) {
    return renewal(databases.account(), clock);
  }

  private CertificateRenewal renewal(Account account, Clock clock) {
    return new CertificateRenewal(bridge, account, new Processes(), clock);
  }

  private static Clock in(int days, int seconds) {
    return Clock.offset(CLOCK, Duration.ofDays(days).plusSeconds(seconds));
  }
}
