package org.semper.shop.command;

import java.io.IOException;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.semper.shop.MarketFolder;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// Where a running market's log lines go: two files of at most 1 MiB in its folder, `market.log.0` the newer.
final class MarketLog {

  private static final int MOST_BYTES = 1 << 20;

  /// Held here, or the platform forgets them with their level.
  private static final List<Logger> TALKATIVE =
      Stream.of("io.undertow", "org.xnio", "org.jboss.threads", "org.flywaydb")
          .map(Logger::getLogger)
          .toList();

  private MarketLog() {}

  /// Leaves to the terminal what is printed for the operator.
  static void begin(MarketFolder folder) throws IOException {
    OwnerOnlyFile.createFolder(folder.path());
    LogManager.getLogManager().reset();
    // A percent sign in it begins a placeholder, unless it is doubled.
    String pattern = folder.path().toString().replace("%", "%%") + "/market.log.%g";
    Handler kept = new FileHandler(pattern, MOST_BYTES, 2, true);
    kept.setFormatter(new SimpleFormatter());
    Logger.getLogger("").addHandler(kept);
    quiet();
  }

  /// Lets through warnings alone of libraries that tell much.
  static void quiet() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
