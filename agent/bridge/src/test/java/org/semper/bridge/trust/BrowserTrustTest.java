package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// With the real `certutil` and databases of its own.
@Tag("browser")
final class BrowserTrustTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path home;
  private final LoopbackCertificate certificate = LoopbackCertificate.create(CLOCK);

  @Test
  void installs_into_every_browser_reports_and_leaves_nothing() throws Exception {
    Path profile = Files.createDirectories(home.resolve(".mozilla/firefox/x.default"));
    Files.writeString(profile.resolve("prefs.js"), "");
    BrowserTrust trust = trust(certificate, CLOCK);

    assertThat(statuses(trust.status())).containsExactly(Status.ABSENT, Status.ABSENT);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED, Status.INSTALLED);
    assertThat(trust.status())
        .extracting(TrustReport::browser)
        .containsExactly("Chromium", "Firefox x.default");
    assertThat(statuses(trust.remove())).containsExactly(Status.ABSENT, Status.ABSENT);
    assertThat(Certutil.find(System.getenv()).run(profile, "-L")).doesNotContain("SEMPER");
  }

  @Test
  void tells_its_own_from_a_former_installations_and_replaces_it() throws Exception {
    trust(LoopbackCertificate.create(CLOCK), CLOCK).install();
    BrowserTrust trust = trust(certificate, CLOCK);

    assertThat(statuses(trust.status())).containsExactly(Status.FOREIGN);
    assertThat(statuses(trust.install())).containsExactly(Status.INSTALLED);
    String listed = Certutil.find(System.getenv()).run(trust.status().getFirst().folder(), "-L");
    assertThat(listed.split("SEMPER", -1)).hasSize(2);
  }

  @Test
  void says_when_the_time_is_over() throws Exception {
    trust(certificate, CLOCK).install();

    assertThat(statuses(trust(certificate, Clock.offset(CLOCK, Duration.ofDays(826))).status()))
        .containsExactly(Status.EXPIRED);
  }

  @Test
  void a_database_that_cannot_be_read_is_reported_with_the_tools_words() throws Exception {
    Path folder = Files.createDirectories(home.resolve(".pki/nssdb"));
    Files.writeString(folder.resolve("cert9.db"), "no database");
    TrustReport report = trust(certificate, CLOCK).install().getFirst();

    assertThat(report.status()).isEqualTo(Status.FAILED);
    assertThat(report.detail()).contains("certutil");
  }

  @Test
  void says_what_to_install_where_the_tool_is_missing() {
    assertThatThrownBy(
            () -> BrowserTrust.of(Map.of("PATH", home.toString()), List.of(), certificate, CLOCK))
        .isInstanceOf(TrustUnavailable.class)
        .hasMessageContaining("libnss3-tools");
  }

  private BrowserTrust trust(LoopbackCertificate installed, Clock clock) throws Exception {
    return BrowserTrust.of(System.getenv(), BrowserDatabases.of(Map.of(), home), installed, clock);
  }

  private static List<Status> statuses(List<TrustReport> reports) {
    return reports.stream().map(TrustReport::status).toList();
  }
}
