package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.semper.app.agent.StoppedAgent;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.access.BackupRejected;
import org.semper.supporting.access.DataFolderRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.access.Restoration;
import org.semper.supporting.store.StoreUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What you would not want to lose.
@Command(
    name = "archive",
    description = "Your archive: backed up, put back, looked through.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Command(
      name = "backup",
      description =
          "Writes archive, purses and keys to one file; only your passphrase of today opens it.")
  int backup(@Parameters(paramLabel = "FILE", description = "Must not exist.") Path file)
      throws CommandFailed, IOException {
    Path target = file.toAbsolutePath();
    Optional<SingleInstance> instance = SingleInstance.acquire(Running.folder());
    if (instance.isEmpty()) {
      return Running.ask(out(), "backup", target.toString());
    }
    try (SingleInstance _ = instance.get()) {
      DataFolders folders = prepared();
      if (!Files.exists(folders.vaultFile())) {
        throw new CommandFailed("there is nothing to back up; begin with: ./semper agent run");
      }
      StoppedAgent.backup(folders, target);
      return done("Written: " + target);
    } catch (BackupRejected | StoreUnavailable e) {
      throw new CommandFailed(e);
    }
  }

  @Command(
      name = "restore",
      description = "Puts a backup back where there is nothing; only while SEMPER does not run.")
  int restore(@Parameters(paramLabel = "FILE") Path file) throws CommandFailed, IOException {
    Optional<SingleInstance> instance = SingleInstance.acquire(Running.folder());
    if (instance.isEmpty()) {
      throw new CommandFailed("SEMPER is running; stop it first with: ./semper agent stop");
    }
    try (SingleInstance _ = instance.get()) {
      new Restoration(prepared()).restore(file);
      return done(
          "Restored. Start SEMPER with: ./semper agent run; then pair your browsers again.");
    } catch (BackupRejected e) {
      throw new CommandFailed(e);
    }
  }

  @Command(
      name = "check",
      description =
          "Goes through the hash chain of every deal and names what is damaged; changes nothing."
              + " Exit status 1 if anything is.")
  int check() throws CommandFailed, IOException {
    List<String> lines = Running.answer("check");
    lines.forEach(out()::println);
    out().flush();
    return lines.size() > 1 ? 1 : 0;
  }

  private int done(String line) {
    out().println(line);
    out().flush();
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static DataFolders prepared() throws CommandFailed {
    try {
      return DataFolders.ofPlatform().prepare();
    } catch (DataFolderRejected e) {
      throw new CommandFailed(e);
    }
  }
}
