package org.semper.e2e.flows;

import java.nio.file.Path;
import java.util.List;

/// The agent's deals, from its command line.
public record Deals(Stage stage) {

  /// One line of the list.
  ///
  /// @param total minor units and currency, such as `87000 FRF`
  public record Row(String deal, String state, String total, String orderNumber) {}

  public List<Row> list() {
    return stage.command("deals").lines().filter(line -> !line.isBlank()).map(Deals::row).toList();
  }

  /// Writes the deal's evidence.
  public void export(Row row, Path file) {
    stage.command("export", row.deal(), file.toString());
  }

  private static Row row(String line) {
    String[] fields = line.split(" {2}", -1);
    return new Row(fields[0], fields[2], fields[3], fields[4]);
  }
}
