package org.semper.shop.command;

import java.nio.file.Path;
import java.util.Optional;
import org.semper.shop.MarketFolder;
import picocli.CommandLine.Option;

/// Which marketplace a command is about.
final class FolderOption {

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "The market's folder; else the one beside the agent's data.")
  private Optional<Path> folder = Optional.empty();

  MarketFolder folder() {
    return folder
        .map(given -> new MarketFolder(given.toAbsolutePath().normalize()))
        .orElseGet(MarketFolder::ofPlatform);
  }

  /// @throws CommandFailed if no market was ever started there
  MarketFolder used() throws CommandFailed {
    MarketFolder found = folder();
    if (!found.isUsed()) {
      throw new CommandFailed(
          "no market was ever started in %s; start one with: ./semper market"
              .formatted(found.path()));
    }
    return found;
  }
}
