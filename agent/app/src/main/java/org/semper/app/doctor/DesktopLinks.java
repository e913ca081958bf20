package org.semper.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.semper.app.install.Installation;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.tinguin.look.Screens;

/// What the machine itself has to offer: a screen for the window, and the right time.
final class DesktopLinks {

  private static final Duration GRACE = Duration.ofMinutes(2);

  private DesktopLinks() {}

  /// @param agentRuns which it does not without a screen, wherever this command runs
  static Link display(boolean agentRuns) {
    if (agentRuns) {
      return new Link.Holds("display", "SEMPER has one");
    }
    try {
      Screens.require();
      return new Link.Holds("display", "a window can be shown");
    } catch (DisplayUnavailable e) {
      return new Link.Broken(
          "display",
          "no window can be shown here, so nothing can be asked or signed",
          "log in to a desktop and run this there");
    }
  }

  /// Without asking anybody the only wrong clock one can recognise is one that is behind what was written before.
  static Link clock(Installation installation) throws IOException {
    Instant now = installation.clock().instant();
    Instant latest = Instant.EPOCH;
    for (Path file : files(installation.folders().data())) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      latest = written.isAfter(latest) ? written : latest;
    }
    return latest.isAfter(now.plus(GRACE))
        ? new Link.Broken(
            "clock",
            "it says %s, and SEMPER wrote something at %s".formatted(now, latest),
            "set this computer's date and time")
        : new Link.Holds("clock", now.toString());
  }

  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
