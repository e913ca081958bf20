package org.semper.supporting.store;

import java.util.List;
import java.util.regex.Pattern;

/// How one module's tables came to be: scripts in their order, handed to the store when it is opened. A script that was
/// released is never changed; a change is a further script.
///
/// @param module lower-case word; its tables start with it, and its history is kept under it
/// @param scripts the first is version 1
public record Migrations(String module, List<Script> scripts) {

  private static final Pattern MODULE = Pattern.compile("[a-z]{1,30}");

  public Migrations {
    if (!MODULE.matcher(module).matches()) {
      throw new IllegalArgumentException("a module is named by one lower-case word");
    }
    scripts = List.copyOf(scripts);
  }

  /// @param scripts SQL that is the same in every dialect
  public static Migrations of(String module, String... scripts) {
    return new Migrations(module, List.of(scripts).stream().map(Script::of).toList());
  }

  /// One step, applied whole or not at all. `BIGINT`, `TEXT` and `BYTEA` are understood by both dialects.
  ///
  /// @param sqlite statements, each ended by a semicolon
  /// @param postgresql the same for PostgreSQL
  public record Script(String sqlite, String postgresql) {

    public static Script of(String sql) {
      return new Script(sql, sql);
    }

    String in(Store.Dialect dialect) {
      return switch (dialect) {
        case SQLITE -> sqlite;
        case POSTGRESQL -> postgresql;
      };
    }
  }
}
