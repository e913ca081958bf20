package org.semper.app.command;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.semper.app.install.Installation;
import org.semper.bridge.trust.BrowserTrust;
import org.semper.bridge.trust.TrustReport;
import org.semper.bridge.trust.TrustUnavailable;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Whether this user's browsers trust the agent's certificate.
@Command(
    name = "trust",
    description = "Makes your browsers trust the agent's certificate, or takes that back.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TrustCommand {

  private final Clock clock;

  TrustCommand(Clock clock) {
    this.clock = clock;
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Command(name = "install", description = "Puts the certificate where your browsers look.")
  int install() throws CommandFailed, IOException {
    return report(CurrentCertificate.of(Installation.ofProcess(clock)), BrowserTrust::install);
  }

  @Command(name = "status", description = "Says for each browser how it stands.")
  int status() throws CommandFailed, IOException {
    return report(existing(), BrowserTrust::status);
  }

  @Command(name = "remove", description = "Takes the certificate out again.")
  int remove() throws CommandFailed, IOException {
    return report(existing(), BrowserTrust::remove);
  }

  private LoopbackCertificate existing() throws CommandFailed, IOException {
    try {
      return Installation.ofProcess(clock).certificate();
    } catch (KeyFileDamaged e) {
      throw new CommandFailed(e);
    }
  }

  private int report(LoopbackCertificate certificate, Function<BrowserTrust, List<TrustReport>> act)
      throws CommandFailed, IOException {
    try {
      Report report = new Report(spec.commandLine().getOut());
      boolean well = report.trust(act.apply(Installation.ofProcess(clock).trust(certificate)));
      report.out().flush();
      return well ? 0 : 1;
    } catch (TrustUnavailable e) {
      throw new CommandFailed(e);
    }
  }
}
