package org.semper.bridge.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.Processes;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// A home with NSS databases that the real `certutil` keeps.
record RealDatabases(Path home) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  Account account() {
    return new Account(Platform.LINUX, Map.of("PATH", System.getenv("PATH")), home);
  }

  /// Chromium's family's.
  Path family() {
    return home.resolve(".local/share/pki/nssdb");
  }

  Path firefoxProfile() throws Exception {
    Path profile = Files.createDirectories(home.resolve(".mozilla/firefox/x.default"));
    Files.writeString(profile.resolve("prefs.js"), "");
    return profile;
  }

  BrowserTrust trust(LoopbackCertificate certificate, Clock clock) throws Exception {
    return BrowserTrust.of(account(), new Processes(), certificate, clock);
  }

  /// Whatever an owner or somebody else does with the tool.
  String certutil(Path database, String... arguments) throws Exception {
    return new Processes()
        .run(
            Stream.concat(Stream.of("certutil", "-d", "sql:" + database), Stream.of(arguments))
                .toList());
  }

  static List<Status> statuses(List<TrustReport> reports) {
    return reports.stream().map(TrustReport::status).toList();
  }
}
