package org.semper.transfer.payment;

import org.semper.supporting.store.Migrations;

/// The tables of the payment journal and the purse book. Their records are sealed; what stands beside them names nobody.
public final class PaymentSchema {

  private static final String TABLES =
      """
      CREATE TABLE payment_runs (
        ref_index TEXT NOT NULL,
        attempt BIGINT NOT NULL,
        is_open BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        record BYTEA NOT NULL,
        PRIMARY KEY (ref_index, attempt)
      );
      CREATE INDEX payment_runs_open ON payment_runs (is_open, created_at);
      CREATE TABLE payment_purses (
        id_index TEXT PRIMARY KEY,
        position BIGINT NOT NULL,
        record BYTEA NOT NULL
      );
      """;

  private PaymentSchema() {}

  /// To be handed to the store on opening.
  public static Migrations migrations() {
    return Migrations.of("payment", TABLES);
  }
}
