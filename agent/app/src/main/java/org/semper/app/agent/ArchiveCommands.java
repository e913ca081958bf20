package org.semper.app.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.semper.api.text.TerminalText;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommands;
import org.semper.supporting.access.Backup;
import org.semper.supporting.access.BackupRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.archive.ArchiveCheck.Damage;
import org.semper.supporting.archive.ArchiveCheck.Report;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.StoreUnavailable;

/// What the command line asks about the archive: `backup FILE`, `check`. The answer to a check is one line for each damage and
/// one more with the count.
final class ArchiveCommands {

  private static final int MOST_LINES = 200;

  private final Backup backup;
  private final SqliteStore store;
  private final OwnerAccess owner;

  ArchiveCommands(DataFolders folders, SqliteStore store, OwnerAccess owner) {
    this.backup = new Backup(folders, store);
    this.store = store;
    this.owner = owner;
  }

  ControlCommands all() {
    return new ControlCommands(Map.of("backup", this::backup, "check", arguments -> check()));
  }

  private List<String> backup(List<String> arguments) throws CommandRefused {
    if (arguments.size() != 1) {
      throw new CommandRefused("Name a file.");
    }
    Path file = Path.of(arguments.getFirst());
    try {
      backup.write(file);
      return List.of("Written: " + file);
    } catch (BackupRejected e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }

  private List<String> check() throws CommandRefused {
    Opened opened =
        owner
            .opened()
            .orElseThrow(() -> new CommandRefused("SEMPER is locked. Unlock it, then try again."));
    try {
      return lines(opened.check().run(store));
    } catch (StoreUnavailable e) {
      throw new CommandRefused("The store cannot be read. Restore a backup.");
    }
  }

  private static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    report.damages().stream().limit(MOST_LINES).map(ArchiveCommands::line).forEach(lines::add);
    lines.add(
        report.damages().isEmpty()
            ? "%s deals, all whole.".formatted(report.deals())
            : "%s deals, %s damaged. Nothing was changed; restore a backup."
                .formatted(report.deals(), report.damages().size()));
    return lines;
  }

  private static String line(Damage damage) {
    return damage
        .deal()
        .map(deal ->
            "damaged  %s  %s  %s  %s"
                .formatted(
                    deal.deal(),
                    TerminalText.quoted(deal.peer()),
                    deal.orderNumber().map(TerminalText::quoted).orElse("-"),
                    damage.what()))
        .orElseGet(() -> "damaged  -  -  -  " + damage.what());
  }
}
