package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the listener its next certificate while the one in use still holds, and browsers the next authority wherever they
/// trusted the former one.
///
/// Who is to be replaced is on disk before the next certificate is, and stays there until no browser trusts it any more: a
/// crash, a locked database or a missing program puts the rest off to the next time.
public final class CertificateRenewal {

  private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

  private final Path file;
  private final Path formerFile;
  private final Account account;
  private final SystemTools tools;
  private final Clock clock;

  /// @param folder the bridge's
  public CertificateRenewal(Path folder, Account account, SystemTools tools, Clock clock) {
    this.file = folder.resolve("loopback.json");
    this.formerFile = folder.resolve("loopback-former.pem");
    this.account = account;
    this.tools = tools;
    this.clock = clock;
  }

  /// The certificate to present, renewed first if that is due. Only the one agent that runs may ask.
  ///
  /// @throws KeyFileDamaged if the file is there and cannot be read; it is left as it is
  public LoopbackCertificate current() throws IOException, KeyFileDamaged {
    LoopbackCertificate certificate = LoopbackCertificate.openOrCreate(file, clock);
    if (isToBeRenewed(certificate)) {
      certificate = next(certificate);
      LOG.info("the listener's certificate was renewed");
    }
    if (Files.exists(formerFile)) {
      succeed(certificate);
    }
    return certificate;
  }

  /// While it still holds and browsers could not be told, the one in use is better than one that nobody trusts.
  private boolean isToBeRenewed(LoopbackCertificate certificate) throws IOException {
    if (!certificate.isDueAt(clock.instant())) {
      return false;
    }
    try {
      BrowserTrust.of(account, tools, certificate, clock);
      return true;
    } catch (TrustUnavailable e) {
      LOG.warn("the listener's certificate is due for renewal: {}", e.getMessage());
      return certificate.isExpiredAt(clock.instant());
    }
  }

  private LoopbackCertificate next(LoopbackCertificate former) throws IOException {
    List<X509Certificate> all = new ArrayList<>(former());
    all.add(former.authority());
    StringBuilder text = new StringBuilder();
    all.stream().distinct().forEach(each -> text.append(Pem.certificate(each)));
    OwnerOnlyFile.write(formerFile, text.toString());
    LoopbackCertificate made = LoopbackCertificate.create(clock);
    made.replace(file);
    return made;
  }

  private void succeed(LoopbackCertificate certificate) throws IOException {
    try {
      List<TrustReport> reports =
          BrowserTrust.of(account, tools, certificate, clock).succeed(former());
      reports.forEach(report ->
          LOG.info("{}: the renewed certificate is {}", report.browser(), report.status()));
      if (reports.stream().allMatch(report -> report.status() == Status.INSTALLED)) {
        Files.delete(formerFile);
      }
    } catch (TrustUnavailable e) {
      LOG.warn("browsers do not trust the renewed certificate yet: {}", e.getMessage());
    }
  }

  /// A file that cannot be read names nobody; `trust install` finds former authorities without it.
  private List<X509Certificate> former() throws IOException {
    if (!Files.exists(formerFile)) {
      return List.of();
    }
    try {
      return PemCertificates.in(
          new String(Files.readAllBytes(formerFile), StandardCharsets.US_ASCII));
    } catch (ToolFailed e) {
      return List.of();
    }
  }
}
