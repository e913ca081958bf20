package org.semper.e2e.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Stage;

/// `./semper bench`: prints the figures of this machine.
public final class Bench {

  private static final List<String> SHORT =
      List.of("statements", "archive", "agent", "bridge", "page", "unseen", "shopper");

  /// Takes more than half an hour, so it is measured only by its name.
  private static final String LONG = "leaks";

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.util.logging.config.file", "/dev/null");
    List<String> wanted = arguments.length == 0 ? SHORT : Arrays.asList(arguments);
    if (!wanted.stream().allMatch(part -> SHORT.contains(part) || part.equals(LONG))) {
      System.err.println(
          "usage: ./semper bench [statements] [archive] [agent] [bridge] [page] [unseen] [shopper] [leaks]\n"
              + "without a name all but leaks, which takes 35 minutes");
      System.exit(2);
    }
    Sheet sheet = new Sheet(System.out);
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "run");
    try (VirtualDisplay display = VirtualDisplay.start(folder);
        Stage stage = Stage.set(folder.toAbsolutePath(), display.name())) {
      for (String part : wanted) {
        measure(part, stage, sheet, display);
      }
    }
  }

  private static void measure(String part, Stage stage, Sheet sheet, VirtualDisplay display)
      throws Exception {
    switch (part) {
      case "statements" -> StatementFigures.measure(stage, sheet);
      case "archive" -> ArchiveFigures.measure(stage, sheet);
      case "agent" -> AgentFigures.measure(stage, sheet);
      case "bridge" -> BridgeFigures.measure(stage, sheet);
      case "page" -> PageFigures.measure(stage, sheet, display.name());
      case "unseen" -> UnseenFigures.measure(stage, sheet);
      case LONG -> LeakFigures.measure(stage, sheet);
      default -> ShopperFigures.measure(stage, sheet);
    }
  }
}
