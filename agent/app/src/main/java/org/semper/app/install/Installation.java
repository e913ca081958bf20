package org.semper.app.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.semper.bridge.BridgeFiles;
import org.semper.bridge.install.Autostart;
import org.semper.bridge.install.HostManifests;
import org.semper.bridge.install.JavaProgram;
import org.semper.bridge.install.Launchers;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Processes;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.trust.BrowserTrust;
import org.semper.bridge.trust.CertificateRenewal;
import org.semper.bridge.trust.TrustUnavailable;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// The pieces of one owner's installation. Looking at one makes nothing.
///
/// @param tools of the platform
public record Installation(Account account, DataFolders folders, SystemTools tools, Clock clock) {

  /// By name only, because everything else here is below it.
  private static final String MAIN = "org.semper.app.Main";

  /// Of the owner who runs this process.
  public static Installation ofProcess(Clock clock) {
    return new Installation(Account.ofProcess(), DataFolders.ofPlatform(), new Processes(), clock);
  }

  /// What the bridge keeps.
  public Path bridge() {
    return folders.data().resolve("bridge");
  }

  /// The listener's certificate.
  ///
  /// @return empty before the first start
  /// @throws KeyFileDamaged names the file that cannot be read; it is left as it is
  public Optional<LoopbackCertificate> existing() throws IOException, KeyFileDamaged {
    return Files.exists(bridge().resolve("loopback.json"))
        ? Optional.of(BridgeFiles.certificate(bridge(), clock))
        : Optional.empty();
  }

  /// The listener's certificate; before the first start one that nobody trusts and nobody keeps.
  ///
  /// @throws KeyFileDamaged names the file that cannot be read; it is left as it is
  public LoopbackCertificate certificate() throws IOException, KeyFileDamaged {
    return existing().orElseGet(() -> LoopbackCertificate.create(clock));
  }

  /// @param certificate to be trusted
  public BrowserTrust trust(LoopbackCertificate certificate) throws IOException, TrustUnavailable {
    return BrowserTrust.of(account, tools, certificate, clock);
  }

  /// For the one agent that runs, or whoever holds the right to be it.
  public CertificateRenewal renewal() {
    return new CertificateRenewal(bridge(), account, tools, clock);
  }

  public Launchers launchers() {
    return new Launchers(folders.data(), account);
  }

  /// Writes the launchers anew, for the Java and the class path of this process.
  public void writeLaunchers() throws IOException {
    launchers().write(JavaProgram.ofProcess(), MAIN);
  }

  public HostManifests hosts() {
    return new HostManifests(account, launchers(), folders.data().resolve("launchers"), tools);
  }

  public Autostart autostart() {
    return Autostart.of(account, launchers().agent(), tools);
  }
}
