package org.semper.parties.notary;

import org.semper.supporting.store.Migrations;

/// The notary's table: the serial numbers it used. It does not keep what was stamped.
public final class NotarySchema {

  private static final String TIME_STAMPS =
      """
      CREATE TABLE notary_time_stamps (
        serial TEXT PRIMARY KEY,
        issued_at BIGINT NOT NULL
      );
      """;

  private NotarySchema() {}

  /// To be handed to the store on opening.
  public static Migrations migrations() {
    return Migrations.of("notary", TIME_STAMPS);
  }
}
