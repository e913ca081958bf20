package org.semper.supporting.archive;

import java.util.List;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Migrations.Script;

/// What the archive keeps on disk. Nothing in these tables can be read without the key: deals, states and words are blind
/// indexes, the rest is sealed. What a thief of the disk still learns: how many deals there are, how long their logs are,
/// which share a state or a word, in which somebody was bound, and their order.
final class ArchiveTables {

  private static final String LOG =
      """
      CREATE TABLE archive_head (
        deal TEXT PRIMARY KEY,
        sealed BYTEA NOT NULL
      );
      CREATE TABLE archive_entry (
        deal TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        sealed BYTEA NOT NULL,
        PRIMARY KEY (deal, sequence)
      );
      """;
  private static final String SUMMARY =
      """
      CREATE TABLE archive_summary (
        ordinal %s,
        deal TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        bound BIGINT NOT NULL,
        sealed BYTEA NOT NULL
      );
      CREATE INDEX archive_summary_state ON archive_summary (state, ordinal);
      CREATE INDEX archive_summary_bound ON archive_summary (ordinal) WHERE bound = 1;
      CREATE TABLE archive_word (
        word TEXT NOT NULL,
        ordinal BIGINT NOT NULL,
        PRIMARY KEY (word, ordinal)
      ) %s;
      """;
  private static final String ERASURE =
      """
      CREATE INDEX archive_word_ordinal ON archive_word (ordinal);
      """;

  private static final String STAMPS =
      """
      CREATE TABLE archive_stamp (
        deal TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        sealed BYTEA NOT NULL,
        PRIMARY KEY (deal, sequence)
      );
      CREATE TABLE archive_stamped (
        deal TEXT PRIMARY KEY,
        length BIGINT NOT NULL
      );
      """;

  static final Migrations MIGRATIONS =
      new Migrations(
          "archive",
          List.of(
              Script.of(LOG),
              new Script(
                  SUMMARY.formatted("INTEGER PRIMARY KEY AUTOINCREMENT", "WITHOUT ROWID"),
                  SUMMARY.formatted("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "")),
              Script.of(ERASURE),
              Script.of(STAMPS)));

  private ArchiveTables() {}
}
