package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.semper.app.install.CommandLink;
import org.semper.app.install.Installation;
import org.semper.bridge.platform.ToolFailed;
import org.semper.bridge.trust.TrustUnavailable;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes the agent reachable from its owner's browsers, in one go; done again, it mends what is not right.
@Command(
    name = "install",
    description = "Lets your browsers trust the agent, find it and start it.",
    mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {

  private final Clock clock;

  InstallCommand(Clock clock) {
    this.clock = clock;
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--autostart", description = "Starts SEMPER whenever you log in, too.")
  private boolean autostart;

  @Option(names = "--yes", description = "Makes the link in ~/.local/bin without asking.")
  private boolean yes;

  @Override
  public Integer call() throws CommandFailed, IOException {
    Installation installation = Installation.ofProcess(clock);
    LoopbackCertificate certificate = CurrentCertificate.of(installation);
    installation.writeLaunchers();
    PrintWriter out = spec.commandLine().getOut();
    Report report = new Report(out);
    boolean well = report.hosts(installation.hosts().install());
    CommandLink.of(installation.account()).ifPresent(command -> offer(command, out));
    if (autostart) {
      start(installation);
      out.println("SEMPER starts when you log in.");
    }
    well &= trust(installation, certificate, report);
    out.println(
        well
            ? "Done. See whether all is well with: ./semper agent doctor"
            : "Not all of it could be done. See what is missing with: ./semper agent doctor");
    out.flush();
    return well ? 0 : 1;
  }

  private void offer(CommandLink command, PrintWriter out) {
    String path = System.getenv().getOrDefault("PATH", "");
    new CommandOffer(command, yes ? () -> true : CommandOffer::isAgreedAtTerminal, path, out)
        .make();
  }

  /// Last, because it may need a program that is missing; everything else is done then.
  private static boolean trust(
      Installation installation, LoopbackCertificate certificate, Report report)
      throws CommandFailed, IOException {
    try {
      return report.trust(installation.trust(certificate).install());
    } catch (TrustUnavailable e) {
      report.out().flush();
      throw new CommandFailed(e);
    }
  }

  private static void start(Installation installation) throws CommandFailed, IOException {
    try {
      installation.autostart().turnOn();
    } catch (ToolFailed e) {
      throw new CommandFailed("the start with your login cannot be set: " + e.getMessage());
    }
  }
}
