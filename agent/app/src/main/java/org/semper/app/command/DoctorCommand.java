package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.semper.api.text.TerminalText;
import org.semper.app.doctor.Doctor;
import org.semper.app.doctor.Link;
import org.semper.app.install.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says why a browser does not reach the agent. Exit status 0 if all holds, else 1.
@Command(
    name = "doctor",
    description =
        "Looks at everything between your browsers and SEMPER, and says what to do next if"
            + " something is missing; changes nothing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private final Clock clock;

  DoctorCommand(Clock clock) {
    this.clock = clock;
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Doctor.Findings findings = new Doctor(Installation.ofProcess(clock), Running.folder()).look();
    for (Link link : findings.links()) {
      out.printf("%-8s %-28s %s%n", word(link), link.name(), TerminalText.line(link.seen()));
    }
    Optional<String> next = findings.next();
    out.println(next.map(step -> "Next: " + step).orElse("All is well."));
    out.flush();
    return next.isEmpty() ? 0 : 1;
  }

  private static String word(Link link) {
    return switch (link) {
      case Link.Holds _ -> "ok";
      case Link.Broken _ -> "BROKEN";
      case Link.Unknown _ -> "unknown";
    };
  }
}
