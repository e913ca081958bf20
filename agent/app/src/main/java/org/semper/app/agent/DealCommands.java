package org.semper.app.agent;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.semper.api.statement.StatementHash;
import org.semper.api.text.TerminalText;
import org.semper.app.agent.DealRecords.Locked;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommands;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// What the owner asks about deals at the command line: `deals [TEXT]`, `export DEAL FILE`; and `lock` and `show`.
final class DealCommands {

  private final DealRecords records;
  private final Runnable lock;
  private final Runnable show;

  DealCommands(DealRecords records, Runnable lock, Runnable show) {
    this.records = records;
    this.lock = lock;
    this.show = show;
  }

  ControlCommands all() {
    return new ControlCommands(
        Map.of(
            "deals", arguments -> deals(String.join(" ", arguments)),
            "export", this::export,
            "lock", arguments -> lock(),
            "show", arguments -> show()));
  }

  private List<String> deals(String text) throws CommandRefused {
    try {
      return records.search(text).stream().map(DealCommands::line).toList();
    } catch (Locked | ArchiveDamaged e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }

  private List<String> export(List<String> arguments) throws CommandRefused {
    if (arguments.size() != 2) {
      throw new CommandRefused("Name a deal and a file.");
    }
    StatementHash deal =
        StatementHash.parse(arguments.get(0))
            .orElseThrow(() -> new CommandRefused("A deal is named as `deals` lists it."));
    Path file = Path.of(arguments.get(1));
    try {
      OwnerOnlyFile.create(file, records.evidence(new DealId(deal)));
      return List.of("Written: " + file);
    } catch (FileAlreadyExistsException e) {
      throw new CommandRefused("The file %s exists and was left as it is.".formatted(file));
    } catch (IllegalArgumentException e) {
      throw new CommandRefused("There is no such deal.");
    } catch (Locked | ArchiveDamaged | IOException e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }

  private List<String> lock() {
    lock.run();
    return List.of("SEMPER is locked.");
  }

  private List<String> show() {
    show.run();
    return List.of();
  }

  private static String line(DealSummary deal) {
    return String.join(
        "  ",
        deal.deal().toString(),
        deal.changed().toString(),
        deal.state(),
        deal.total().minorUnits() + " " + deal.total().currency().getCurrencyCode(),
        deal.orderNumber().map(TerminalText::quoted).orElse("-"),
        TerminalText.quoted(deal.peer()));
  }
}
