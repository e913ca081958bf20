package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Puts the bridge's authority into browsers' NSS databases, says how each stands, and takes it out again.
///
/// The authority is found by its name, which is unique to an installation. Every authority of this kind is constrained to
/// this computer and its key is gone, so removing takes those of former installations along.
public final class BrowserTrust {

  private static final String KIND = "SEMPER local bridge ";
  private static final Pattern LISTED =
      Pattern.compile("(?m)^(" + KIND + "[0-9a-f-]{36})\\s+(\\S*),\\S*,\\S*\\s*$");

  private final Certutil certutil;
  private final List<NssDatabase> databases;
  private final LoopbackCertificate certificate;
  private final Clock clock;

  private BrowserTrust(
      Certutil certutil,
      List<NssDatabase> databases,
      LoopbackCertificate certificate,
      Clock clock) {
    this.certutil = certutil;
    this.databases = databases;
    this.certificate = certificate;
    this.clock = clock;
  }

  /// @param environment whose `PATH` leads to `certutil`
  /// @throws TrustUnavailable if `certutil` is missing
  public static BrowserTrust of(
      Map<String, String> environment,
      List<NssDatabase> databases,
      LoopbackCertificate certificate,
      Clock clock)
      throws TrustUnavailable {
    return new BrowserTrust(Certutil.find(environment), List.copyOf(databases), certificate, clock);
  }

  /// Makes missing databases, puts our authority in, and takes former ones out.
  public List<TrustReport> install() {
    return each(database -> {
      create(database.folder());
      removeAll(database.folder());
      add(database.folder());
      return standing(database.folder());
    });
  }

  public List<TrustReport> status() {
    return each(database -> standing(database.folder()));
  }

  /// Takes our authority and former ones out.
  public List<TrustReport> remove() {
    return each(database -> {
      removeAll(database.folder());
      return standing(database.folder());
    });
  }

  @FunctionalInterface
  private interface Step {
    Status take(NssDatabase database) throws CertutilFailed, IOException;
  }

  private List<TrustReport> each(Step step) {
    Function<NssDatabase, TrustReport> report =
        database -> {
          try {
            return new TrustReport(database.browser(), database.folder(), step.take(database), "");
          } catch (CertutilFailed | IOException e) {
            return new TrustReport(
                database.browser(),
                database.folder(),
                Status.FAILED,
                String.valueOf(e.getMessage()));
          }
        };
    return databases.stream().map(report).toList();
  }

  private Status standing(Path folder) throws CertutilFailed {
    if (!exists(folder)) {
      return Status.ABSENT;
    }
    Matcher listed = LISTED.matcher(certutil.run(folder, "-L"));
    Status status = Status.ABSENT;
    while (listed.find()) {
      if (listed.group(1).equals(nickname()) && listed.group(2).contains("C") && isOurs(folder)) {
        return certificate.isExpiredAt(clock.instant()) ? Status.EXPIRED : Status.INSTALLED;
      }
      status = Status.FOREIGN;
    }
    return status;
  }

  private boolean isOurs(Path folder) throws CertutilFailed {
    String pem = certutil.run(folder, "-L", "-n", nickname(), "-a");
    return withoutBreaks(pem).contains(withoutBreaks(certificate.authorityPem()));
  }

  private void create(Path folder) throws CertutilFailed, IOException {
    if (!exists(folder)) {
      OwnerOnlyFile.createFolder(folder);
      certutil.run(folder, "-N", "--empty-password");
    }
  }

  private void add(Path folder) throws CertutilFailed, IOException {
    Path pem = Files.createTempFile("semper-authority", ".pem");
    try {
      Files.writeString(pem, certificate.authorityPem());
      certutil.run(folder, "-A", "-t", "C,,", "-n", nickname(), "-i", pem.toString());
    } finally {
      Files.delete(pem);
    }
  }

  private void removeAll(Path folder) throws CertutilFailed {
    if (exists(folder)) {
      Matcher listed = LISTED.matcher(certutil.run(folder, "-L"));
      while (listed.find()) {
        certutil.run(folder, "-D", "-n", listed.group(1));
      }
    }
  }

  private String nickname() {
    return certificate.authority().getSubjectX500Principal().getName().substring("CN=".length());
  }

  private static boolean exists(Path folder) {
    return Files.exists(folder.resolve("cert9.db"));
  }

  private static String withoutBreaks(String pem) {
    return pem.replaceAll("\\s", "");
  }
}
