package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Commands that ask the running agent and print what it says.
abstract class AskingCommands {

  @Spec
  @SuppressWarnings("NullAway.Init")
  protected CommandSpec spec;

  @Command(
      name = "status",
      description =
          "Says whether the agent runs, in which version, on which port, with how many browsers.")
  int status() throws CommandFailed, IOException {
    return Running.ask(out(), "status");
  }

  @Command(name = "pair", description = "Lets one browser pair within the next minute.")
  int pair() throws CommandFailed, IOException {
    return Running.ask(out(), "pair");
  }

  @Command(name = "show", description = "Opens your window: deals, receipts, paired browsers.")
  int show() throws CommandFailed, IOException {
    return Running.ask(out(), "show");
  }

  @Command(name = "lock", description = "Locks the agent.")
  int lock() throws CommandFailed, IOException {
    return Running.ask(out(), "lock");
  }

  @Command(name = "stop", description = "Stops the agent; nothing is lost.")
  int stop() throws CommandFailed, IOException {
    return Running.ask(out(), "stop");
  }

  @Command(name = "browsers", description = "Lists the paired browsers.")
  int browsers() throws CommandFailed, IOException {
    return Running.ask(out(), "browsers");
  }

  @Command(name = "rename", description = "Gives a paired browser another label.")
  int rename(
      @Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "LABEL") String label)
      throws CommandFailed, IOException {
    return Running.ask(out(), "rename", id, label);
  }

  @Command(name = "revoke", description = "Ends the pairing of a browser at once.")
  int revoke(@Parameters(paramLabel = "ID") String id) throws CommandFailed, IOException {
    return Running.ask(out(), "revoke", id);
  }

  @Command(
      name = "deals",
      description = "Lists your deals, newest first; with words, those that have them.")
  int deals(@Parameters(paramLabel = "WORD", arity = "0..*") List<String> words)
      throws CommandFailed, IOException {
    String[] given = words == null ? new String[0] : words.toArray(String[]::new);
    return Running.ask(out(), "deals", given);
  }

  @Command(name = "export", description = "Writes a file that proves a deal to others.")
  int export(
      @Parameters(paramLabel = "DEAL") String deal, @Parameters(paramLabel = "FILE") Path file)
      throws CommandFailed, IOException {
    return Running.ask(out(), "export", deal, file.toAbsolutePath().toString());
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
