package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import org.semper.app.install.Installation;
import org.semper.bridge.install.Autostart;
import org.semper.bridge.platform.ToolFailed;
import org.semper.supporting.access.DataFolderRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Whether SEMPER starts when its owner logs in.
@Command(
    name = "autostart",
    description = "Whether SEMPER starts when you log in.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AutostartCommand {

  private final Installation installation;

  AutostartCommand(Clock clock) {
    this.installation = Installation.ofProcess(clock);
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Command(name = "on", description = "Starts it from the next login on.")
  int on() throws CommandFailed, IOException {
    try {
      installation.folders().prepare();
      installation.writeLaunchers();
      installation.autostart().turnOn();
      return status();
    } catch (DataFolderRejected | ToolFailed e) {
      throw new CommandFailed(e);
    }
  }

  @Command(name = "off", description = "Does not start it any more.")
  int off() throws CommandFailed, IOException {
    try {
      installation.autostart().turnOff();
      return status();
    } catch (ToolFailed e) {
      throw new CommandFailed(e);
    }
  }

  @Command(name = "status", description = "Says which.")
  int status() {
    Autostart autostart = installation.autostart();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("autostart %s  %s%n", autostart.isOn() ? "on" : "off", autostart.place());
    out.flush();
    return 0;
  }
}
