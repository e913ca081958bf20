package org.semper.shop.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.semper.api.text.TerminalText;
import org.semper.shop.MarketUnavailable;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a command ends that cannot be done.
final class Failure {

  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
  private static final int STATUS = 1;

  private Failure() {}

  /// Says a sentence for a person; the rest of what is known about our own bugs goes to the log.
  ///
  /// @return exit status
  static int report(Exception exception, PrintWriter error) {
    error.println(TerminalText.line("semper: " + sentence(exception)));
    error.flush();
    return STATUS;
  }

  private static String sentence(Exception exception) {
    return switch (exception) {
      case CommandFailed failed -> String.valueOf(failed.getMessage());
      case MarketUnavailable market -> String.valueOf(market.getMessage());
      case StoreUnavailable store -> String.valueOf(store.getMessage());
      case KeyFileRejected keys ->
          "%s cannot be used (%s); put back a copy of it".formatted(keys.file(), keys.reason());
      case FileSystemException disk -> disk(String.valueOf(disk.getFile()), reason(disk));
      case IOException disk -> disk("a file", String.valueOf(disk.getMessage()));
      default -> {
        LOG.error("a command failed", exception);
        yield "this is a fault of the market itself; report what was logged";
      }
    };
  }

  private static String reason(FileSystemException exception) {
    return Optional.ofNullable(exception.getReason())
        .orElse(exception.getClass().getSimpleName().replace("Exception", ""));
  }

  private static String disk(String file, String reason) {
    return "%s cannot be read or written (%s); make room or check its permissions and try again"
        .formatted(file, reason);
  }
}
