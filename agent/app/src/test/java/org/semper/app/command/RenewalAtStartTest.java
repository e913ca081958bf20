package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.CommandProcess.Ended;
import org.semper.bridge.platform.Processes;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// An agent whose certificate ends in 25 days, with the real `certutil` and the real listener.
@Tag("browser")
@Tag("window")
final class RenewalAtStartTest {

  private static final Clock WHEN_IT_WAS_MADE =
      Clock.offset(Clock.systemUTC(), Duration.ofDays(25 - 825));

  @TempDir Path folder;

  @Test
  void the_listener_presents_the_next_one_and_browsers_trust_it_in_the_old_ones_place()
      throws Exception {
    assumeTrue(OwnersHome.hasDisplay());
    CommandProcess here = new CommandProcess(folder.resolve("home"));
    Path profile = Files.createDirectories(here.home().resolve(".mozilla/firefox/x.default"));
    OwnersHome.fill(here.folders());
    Path file = here.folders().data().resolve("bridge/loopback.json");
    LoopbackCertificate old = LoopbackCertificate.create(WHEN_IT_WAS_MADE);
    old.replace(file);
    trust(here.home().resolve("data/pki/nssdb"), old);
    Files.createFile(profile.resolve("prefs.js"));

    Process agent = here.agent();
    try {
      LoopbackCertificate next = LoopbackCertificate.openOrCreate(file, Clock.systemUTC());
      assertThat(next.leaf()).isNotEqualTo(old.leaf());
      String listed = certutil(here.home().resolve("data/pki/nssdb"), "-L");
      assertThat(listed).contains(name(next)).doesNotContain(name(old));
      assertThat(profile.resolve("cert9.db")).doesNotExist();
      Ended doctor = here.run("doctor");
      assertThat(doctor.out())
          .containsPattern("ok +certificate +in force for 82\\d days more")
          .containsPattern("ok +port +\\d{5}")
          .containsPattern("ok +trust, Chromium family")
          .containsPattern("BROKEN +trust, Firefox x.default +does not know");
    } finally {
      here.run("stop");
    }
    assertThat(agent.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private void trust(Path database, LoopbackCertificate certificate) throws Exception {
    Path pem = Files.writeString(folder.resolve("authority.pem"), certificate.authorityPem());
    Files.createDirectories(database);
    certutil(database, "-N", "--empty-password");
    certutil(database, "-A", "-t", "C,,", "-n", name(certificate), "-i", pem.toString());
  }

  private static String name(LoopbackCertificate certificate) {
    return certificate.authority().getSubjectX500Principal().getName().substring("CN=".length());
  }

  private static String certutil(Path database, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("certutil", "-d", "sql:" + database));
    command.addAll(List.of(arguments));
    return new Processes().run(command);
  }
}
