package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
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

  @Override
  public Integer call() throws CommandFailed, IOException {
    Installation installation = Installation.ofProcess(clock);
    LoopbackCertificate certificate = CurrentCertificate.of(installation);
    installation.writeLaunchers();
    PrintWriter out = spec.commandLine().getOut();
    Report report = new Report(out);
    boolean well = report.hosts(installation.hosts().install());
    Optional<CommandLink> command = CommandLink.of(installation.account());
    if (command.isPresent()) {
      link(command.get(), out);
    }
    if (autostart) {
      start(installation);
      out.println("SEMPER starts when you log in.");
    }
    well &= trust(installation, certificate, report);
    out.println(
        well
            ? "Done. See whether all is well with: semper agent doctor"
            : "Not all of it could be done. See what is missing with: semper agent doctor");
    out.flush();
    return well ? 0 : 1;
  }

  private static void link(CommandLink command, PrintWriter out) throws IOException {
    if (!command.place()) {
      out.printf(
          "Something else is in %s and was left as it is; start SEMPER by %s.%n",
          command.link(), command.launcher());
    } else if (command.isFoundIn(System.getenv().getOrDefault("PATH", ""))) {
      out.printf("A terminal knows it by its name: %s.%n", command.link());
    } else {
      out.printf(
          "Its name for terminals: %s. Yours does not look there yet: add %s to PATH.%n",
          command.link(), command.folder());
    }
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
