package org.semper.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.semper.supporting.access.DataFolders;

/// Where log lines go: one line each to standard error, and with everything known about faults to a file of the owner's.
final class AgentLog {

  private static final int MOST_BYTES = 1 << 20;
  private static final Logger ROOT = Logger.getLogger("");

  /// Held here, or the platform forgets them with their level.
  private static final List<Logger> TALKATIVE =
      Stream.of("io.undertow", "org.xnio", "org.jboss.threads", "org.flywaydb")
          .map(Logger::getLogger)
          .toList();

  private AgentLog() {}

  /// The newer of two log files.
  static Path file() {
    return DataFolders.ofPlatform().data().resolve("agent.log.0");
  }

  /// Begins to log; the folder is there.
  ///
  /// @throws IOException if the file cannot be written
  static void begin() throws IOException {
    LogManager.getLogManager().reset();
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new OneLine());
    Handler kept = new FileHandler(pattern(), MOST_BYTES, 2, true);
    kept.setFormatter(new SimpleFormatter());
    kept.setErrorManager(new Quiet());
    ROOT.addHandler(console);
    ROOT.addHandler(kept);
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  /// A percent sign in it begins a placeholder, unless it is doubled.
  private static String pattern() {
    String folder = DataFolders.ofPlatform().data().toString();
    return folder.replace("%", "%%") + "/agent.log.%g";
  }

  /// Notes a fault of our own.
  static void bug(Exception exception) {
    ROOT.log(Level.SEVERE, "a command failed", exception);
  }

  /// On a full disk lines still go to standard error, and nothing more is to be said.
  private static final class Quiet extends ErrorManager {

    @Override
    public void error(String message, Exception exception, int code) {}
  }

  /// Time, level, message; no stack trace.
  private static final class OneLine extends Formatter {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord line) {
      return "%s %s %s%n"
          .formatted(
              TIME.format(Instant.ofEpochMilli(line.getMillis())),
              line.getLevel(),
              formatMessage(line));
    }
  }
}
