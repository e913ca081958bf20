package org.semper.supporting.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.statement.StapledStatement;

/// A statement as it lies in the archive: as it was said, with its stamp once it has one.
public record ArchivedStatement(StapledStatement stapled, Optional<Stamp> stamp) {

  /// One without a stamp.
  public static ArchivedStatement of(StapledStatement stapled) {
    return new ArchivedStatement(stapled, Optional.empty());
  }

  /// The statements of a log in their order. Steps are left out: what this party did by itself is nobody's statement.
  ///
  /// @param stamps by the number of the entry
  public static List<ArchivedStatement> of(List<LoggedEntry> log, Map<Long, Stamp> stamps) {
    List<ArchivedStatement> statements = new ArrayList<>();
    for (LoggedEntry logged : log) {
      logged
          .entry()
          .spoken()
          .ifPresent(stapled ->
              statements.add(
                  new ArchivedStatement(
                      stapled, Optional.ofNullable(stamps.get(logged.sequence())))));
    }
    return List.copyOf(statements);
  }
}
