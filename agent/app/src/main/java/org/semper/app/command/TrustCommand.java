package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.semper.bridge.BridgeFiles;
import org.semper.bridge.trust.BrowserDatabases;
import org.semper.bridge.trust.BrowserTrust;
import org.semper.bridge.trust.TrustReport;
import org.semper.bridge.trust.TrustUnavailable;
import org.semper.supporting.access.DataFolderRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
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

  @Command(name = "install", description = "Puts the certificate into every browser's database.")
  int install() throws CommandFailed, IOException {
    return report(BrowserTrust::install);
  }

  @Command(name = "status", description = "Says for each browser how it stands.")
  int status() throws CommandFailed, IOException {
    return report(BrowserTrust::status);
  }

  @Command(name = "remove", description = "Takes the certificate out again.")
  int remove() throws CommandFailed, IOException {
    return report(BrowserTrust::remove);
  }

  private int report(Function<BrowserTrust, List<TrustReport>> act)
      throws CommandFailed, IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<TrustReport> reports = act.apply(trust());
      for (TrustReport report : reports) {
        out.printf(
            "%-28s %-9s %s %s%n",
            report.browser(), report.status(), report.folder(), report.detail());
      }
      out.flush();
      boolean failed =
          reports.stream().anyMatch(report -> report.status() == TrustReport.Status.FAILED);
      return failed ? 1 : 0;
    } catch (DataFolderRejected | KeyFileDamaged | TrustUnavailable e) {
      throw new CommandFailed(e);
    }
  }

  private BrowserTrust trust()
      throws DataFolderRejected, KeyFileDamaged, TrustUnavailable, IOException {
    Path bridge = DataFolders.ofPlatform().prepare().data().resolve("bridge");
    return BrowserTrust.of(
        System.getenv(),
        BrowserDatabases.of(System.getenv(), Path.of(System.getProperty("user.home"))),
        BridgeFiles.certificate(bridge, clock),
        clock);
  }
}
