package org.semper.app.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.semper.app.install.CommandLink;

/// Offers the owner a name for terminals. Nothing depends on it, so that what goes wrong with it is said and stops nothing.
///
/// @param agreed asks the owner; only if there is something to agree to
/// @param path as in the variable `PATH`
/// @param out flushed by whoever ends
record CommandOffer(CommandLink command, BooleanSupplier agreed, String path, PrintWriter out) {

  /// Asks at the terminal; without one the answer is no.
  static boolean isAgreedAtTerminal() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(terminal -> terminal.readLine("Make the link? Type yes to agree: "))
        .filter(answer -> answer.strip().equalsIgnoreCase("yes"))
        .isPresent();
  }

  /// Makes the link if the place is free and the owner agrees.
  void make() {
    try {
      switch (command.standing()) {
        case OURS -> sayIsThere();
        case FREE -> offer();
        case TAKEN -> sayIsTaken();
      }
    } catch (IOException e) {
      out.printf(
          "The link %s cannot be made (%s); start SEMPER by %s.%n",
          command.link(), e, command.launcher());
    }
  }

  private void offer() throws IOException {
    out.printf("A link %s lets you call SEMPER from any folder.%n", command.link());
    out.flush();
    if (agreed.getAsBoolean()) {
      command.place();
      sayIsThere();
    } else {
      out.println("It was not made. To make it: ./semper agent install --yes");
    }
  }

  private void sayIsTaken() {
    out.printf(
        "Something else is in %s and was left as it is; start SEMPER by %s.%n",
        command.link(), command.launcher());
  }

  private void sayIsThere() {
    if (command.isFoundIn(path)) {
      out.printf("A terminal knows it by its name: %s.%n", command.link());
    } else {
      out.printf(
          "Its name for terminals: %s. Yours does not look there yet: add %s to PATH.%n",
          command.link(), command.folder());
    }
  }
}
