package org.semper.e2e.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.robot.RobotHands;
import org.semper.shop.MarketPorts;

/// Homes with an agent that is set up, by the real wizard, and a browser that is paired with it, by the real pairing: made once in a
/// run for each browser, then copied, for tests of what comes after. A copy goes on with a copy of the marketplace at the same ports,
/// so two of them cannot be used at once.
final class PreparedHomes {

  private static final Map<Maker, PreparedHomes> MADE = new EnumMap<>(Maker.class);

  private final Path folder;
  private final MarketPorts ports;

  private PreparedHomes(Path folder, MarketPorts ports) {
    this.folder = folder;
    this.ports = ports;
  }

  /// Copies a prepared home into an empty folder.
  ///
  /// @return the ports at which its marketplace was
  static MarketPorts copyTo(Path folder, Maker maker) throws IOException {
    PreparedHomes prepared;
    synchronized (MADE) {
      prepared = MADE.computeIfAbsent(maker, PreparedHomes::made);
    }
    Files.walkFileTree(prepared.folder, new Copy(prepared.folder, folder));
    return prepared.ports;
  }

  private static PreparedHomes made(Maker maker) {
    try {
      Path all = Files.createDirectories(Path.of("target", "prepared").toAbsolutePath());
      Path folder = Files.createTempDirectory(all, maker.name());
      return new PreparedHomes(folder, prepare(folder, maker));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarketPorts prepare(Path folder, Maker maker) throws IOException {
    try (VirtualDisplay display = VirtualDisplay.start(folder);
        Stage stage = Stage.setAtPorts(folder, display.name())) {
      try (RobotHands hands = stage.startAgent("run")) {
        Shopper shopper = new Shopper(hands);
        shopper.setUp();
        stage.command("trust", "install");
        try (Browser browser = maker.start(stage)) {
          new Purchase(stage, shopper, browser).pair();
        }
      }
      return stage.ports();
    }
  }

  /// With the owner's rights to each file. Links are left out: they are a browser's locks, or lead into the home that is copied.
  private static final class Copy extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path to;

    Copy(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
        throws IOException {
      if (!path.equals(from)) {
        copy(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        copy(path);
      }
      return FileVisitResult.CONTINUE;
    }

    private void copy(Path path) throws IOException {
      Files.copy(
          path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
