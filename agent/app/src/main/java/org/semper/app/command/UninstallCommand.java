package org.semper.app.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.semper.app.install.Installation;
import org.semper.app.install.OwnersData;
import org.semper.app.install.Removal;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.bridge.instance.SingleInstance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Takes SEMPER off this account; the owner's data only if the owner says so twice.
@Command(
    name = "uninstall",
    description = "Stops SEMPER and takes away all it put into your browsers and your desktop.",
    mixinStandardHelpOptions = true)
final class UninstallCommand implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int PAUSES = 150;

  private final Clock clock;

  UninstallCommand(Clock clock) {
    this.clock = clock;
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--data",
      description = "Deletes your archive, purses and keys, too; asks for a word before.")
  private boolean data;

  @Override
  public Integer call() throws CommandFailed, IOException, InterruptedException {
    Installation installation = Installation.ofProcess(clock);
    OwnersData owners = new OwnersData(installation.folders());
    if (data) {
      confirm(owners);
    }
    SingleInstance instance = stopped(Running.folder());
    List<Removal.Piece> pieces = new Removal(installation).run();
    instance.vanish();
    if (data) {
      owners.delete();
    }
    say(pieces, owners);
    return pieces.stream().allMatch(Removal.Piece::isGone) ? 0 : 1;
  }

  private void say(List<Removal.Piece> pieces, OwnersData owners) {
    PrintWriter out = spec.commandLine().getOut();
    for (Removal.Piece piece : pieces) {
      out.printf("%-34s %s%n", piece.name(), piece.isGone() ? "gone" : piece.problem());
    }
    if (data) {
      out.println("Your data is deleted.");
    } else if (!owners.places().isEmpty()) {
      out.println("Your archive, purses, keys and settings stay in " + listed(owners));
      out.println("To delete them for good: ./semper agent uninstall --data");
    }
    out.println("The extension is removed in each browser, where you added it.");
    out.flush();
  }

  private static void confirm(OwnersData owners) throws CommandFailed {
    Console terminal =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() ->
                new CommandFailed(
                    "your data is only deleted from a terminal, where you can confirm it; nothing was"
                        + " done"));
    String typed =
        terminal.readLine(
            "This deletes your archive, purses, keys and settings for good, in %s%nType %s to go on: ",
            listed(owners), OwnersData.WORD);
    if (!OwnersData.WORD.equals(typed)) {
      throw new CommandFailed("nothing was done");
    }
  }

  private static String listed(OwnersData owners) {
    return owners.places().stream().map(Path::toString).collect(Collectors.joining(" and "));
  }

  /// Stops the agent that runs and keeps another one from starting.
  private static SingleInstance stopped(RuntimeFolder folder)
      throws CommandFailed, IOException, InterruptedException {
    for (int i = 0; i < PAUSES; i++) {
      Optional<SingleInstance> instance = SingleInstance.acquire(folder);
      if (instance.isPresent()) {
        return instance.get();
      }
      if (i == 0) {
        stop(folder);
      }
      Thread.sleep(PAUSE);
    }
    throw new CommandFailed(
        "SEMPER does not stop: end the process that holds %s and uninstall again; nothing was removed"
            .formatted(folder.lock()));
  }

  /// Returns once it has written all that it writes.
  private static void stop(RuntimeFolder folder)
      throws CommandFailed, IOException, InterruptedException {
    try {
      RunningAgent agent = RunningAgent.find(folder);
      agent.askPromptly("stop");
      agent.awaitEnd(PAUSE.multipliedBy(PAUSES));
    } catch (AgentNotRunning e) {
      // It may be about to end; its lock tells.
      return;
    } catch (CommandRefused e) {
      throw new CommandFailed(e);
    }
  }
}
