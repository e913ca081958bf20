package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.semper.bridge.trust.RealDatabases.CLOCK;
import static org.semper.bridge.trust.RealDatabases.statuses;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.Processes;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// With the real `certutil` and databases of its own.
@Tag("browser")
final class BrowserTrustTest {

  @TempDir Path home;
  private final LoopbackCertificate certificate = LoopbackCertificate.create(CLOCK);
  private RealDatabases databases;
  private BrowserTrust trust;

  @BeforeEach
  void find() throws Exception {
    databases = new RealDatabases(home);
    databases.firefoxProfile();
    trust = databases.trust(certificate, CLOCK);
  }

  @Test
  void installs_into_every_browser_reports_and_leaves_nothing() throws Exception {
    assertThat(statuses(trust.status())).containsExactly(Status.ABSENT, Status.ABSENT);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(trust.status())
        .extracting(TrustReport::browser)
        .containsExactly("Chromium family", "Firefox x.default");
    assertThat(statuses(trust.remove())).containsExactly(Status.ABSENT, Status.ABSENT);
    assertThat(databases.certutil(databases.firefoxProfile(), "-L")).doesNotContain("SEMPER");
    assertThat(databases.certutil(databases.family(), "-L")).doesNotContain("SEMPER");
  }

  @Test
  void looking_makes_no_database() throws Exception {
    trust.status();

    assertThat(databases.family()).doesNotExist();
  }

  @Test
  void tells_its_own_from_a_former_installations_and_replaces_it() throws Exception {
    databases.trust(LoopbackCertificate.create(CLOCK), CLOCK).install();

    assertThat(statuses(trust.status())).containsExactly(Status.FOREIGN, Status.FOREIGN);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(databases.certutil(databases.family(), "-L").split("SEMPER", -1)).hasSize(2);
  }

  @Test
  void a_foreign_certificate_of_the_very_same_name_is_seen_and_taken_out() throws Exception {
    trust.install();
    String name = PemCertificates.name(certificate.authority());
    Path pem = Files.writeString(home.resolve("foreign.pem"), Pem.certificate(namesake(name)));
    databases.certutil(databases.family(), "-A", "-t", "C,,", "-n", name, "-i", pem.toString());

    assertThat(trust.status().getFirst())
        .satisfies(report -> {
          assertThat(report.status()).isEqualTo(Status.FOREIGN);
          assertThat(report.detail()).contains("beside ours");
        });
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(PemCertificates.in(databases.certutil(databases.family(), "-L", "-n", name, "-a")))
        .containsExactly(certificate.authority());

    databases.certutil(databases.family(), "-A", "-t", "C,,", "-n", name, "-i", pem.toString());
    trust.remove();
    assertThat(databases.certutil(databases.family(), "-L")).doesNotContain("SEMPER");
  }

  @Test
  void says_when_the_owner_told_the_browser_not_to_trust_it() throws Exception {
    trust.install();
    String name = PemCertificates.name(certificate.authority());
    databases.certutil(databases.family(), "-M", "-t", "p,,", "-n", name);

    assertThat(statuses(trust.status())).containsExactly(Status.DISTRUSTED, Status.INSTALLED);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
  }

  @Test
  void says_when_the_time_is_nearly_and_when_it_is_over() throws Exception {
    trust.install();

    assertThat(statuses(databases.trust(certificate, in(796)).status()))
        .containsExactly(Status.EXPIRING, Status.EXPIRING);
    assertThat(statuses(databases.trust(certificate, in(826)).status()))
        .containsExactly(Status.EXPIRED, Status.EXPIRED);
  }

  @Test
  void what_lies_in_a_database_that_is_out_of_use_is_taken_out_and_nothing_put_there()
      throws Exception {
    trust.install();
    Files.createDirectories(home.resolve(".pki/nssdb"));
    BrowserTrust after = databases.trust(certificate, CLOCK);

    assertThat(statuses(after.status()))
        .containsExactly(Status.ABSENT, Status.INSTALLED, Status.INSTALLED);
    assertThat(statuses(after.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(databases.certutil(databases.family(), "-L")).doesNotContain("SEMPER");
    assertThat(databases.certutil(home.resolve(".pki/nssdb"), "-L")).contains("SEMPER");
  }

  @Test
  void a_database_that_cannot_be_read_is_reported_with_the_tools_words() throws Exception {
    Files.createDirectories(databases.family());
    Files.writeString(databases.family().resolve("cert9.db"), "no database");
    TrustReport report = trust.install().getFirst();

    assertThat(report.status()).isEqualTo(Status.FAILED);
    assertThat(report.detail()).contains("certutil");
  }

  @Test
  void a_primary_password_is_told_at_once_and_nothing_is_left_behind() throws Exception {
    Path profile = databases.firefoxProfile();
    Path password = Files.writeString(home.resolve("password"), "primary 1997\n");
    databases.certutil(profile, "-N", "-f", password.toString());

    List<TrustReport> reports = trust.install();

    assertThat(reports)
        .filteredOn(report -> report.browser().startsWith("Firefox"))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.status()).isEqualTo(Status.FAILED);
          assertThat(report.detail()).contains("primary password", "run this again");
        });
    assertThat(databases.certutil(profile, "-L")).doesNotContain("SEMPER");
  }

  @Test
  void what_a_primary_password_keeps_from_being_replaced_stays() throws Exception {
    Path profile = databases.firefoxProfile();
    LoopbackCertificate former = LoopbackCertificate.create(CLOCK);
    BrowserTrust before = databases.trust(former, CLOCK);
    before.install();
    lock(profile);

    assertThat(trust.install())
        .filteredOn(report -> report.browser().startsWith("Firefox"))
        .singleElement()
        .satisfies(report -> assertThat(report.detail()).contains("primary password"));
    assertThat(databases.certutil(profile, "-L"))
        .containsOnlyOnce("SEMPER")
        .containsPattern(PemCertificates.name(former.authority()) + "\\s+C,,");
  }

  @Test
  void what_is_nearly_over_is_left_where_it_is() throws Exception {
    Path profile = databases.firefoxProfile();
    trust.install();
    lock(profile);

    assertThat(statuses(databases.trust(certificate, in(796)).install()))
        .containsExactly(Status.EXPIRING, Status.EXPIRING);
    assertThat(databases.certutil(profile, "-L")).contains("SEMPER");
  }

  @Test
  void says_what_to_install_where_the_tool_is_missing() {
    Account without = new Account(Platform.LINUX, Map.of("PATH", home.toString()), home);
    assertThatThrownBy(() -> BrowserTrust.of(without, new Processes(), certificate, CLOCK))
        .isInstanceOf(TrustUnavailable.class)
        .hasMessageContaining("libnss3-tools");
  }

  /// Gives it a primary password.
  private void lock(Path profile) throws Exception {
    Path none = Files.writeString(home.resolve("none"), "\n");
    Path password = Files.writeString(home.resolve("password"), "primary 1997\n");
    databases.certutil(profile, "-W", "-f", none.toString(), "-@", password.toString());
  }

  private static Clock in(int days) {
    return Clock.offset(CLOCK, Duration.ofDays(days));
  }

  private static X509Certificate namesake(String name) throws Exception {
    return new TlsAuthority(
            name,
            Set.of("bank.example"),
            Set.<InetAddress>of(),
            new Validity(CLOCK.instant(), CLOCK.instant().plus(Duration.ofDays(9))))
        .certificate();
  }
}
