package org.semper.commerce;

import org.semper.supporting.store.Migrations;

/// The commerce layer's own tables. What was said and done is in the archive; here is what must be found without opening it.
public final class CommerceTables {

  private CommerceTables() {}

  /// For the store, before it is used by either role.
  public static Migrations migrations() {
    return Migrations.of(
        "commerce",
        """
        CREATE TABLE commerce_opening (
          client TEXT NOT NULL,
          idempotency_key TEXT NOT NULL,
          digest TEXT NOT NULL,
          deal TEXT NOT NULL,
          refusal TEXT,
          opened_at BIGINT NOT NULL,
          settled_at BIGINT,
          PRIMARY KEY (client, idempotency_key)
        );
        CREATE INDEX commerce_opening_deal ON commerce_opening (deal);
        CREATE TABLE commerce_statement (
          statement TEXT PRIMARY KEY,
          deal TEXT NOT NULL
        );
        CREATE TABLE commerce_offer (
          nonce_digest TEXT PRIMARY KEY,
          deal TEXT NOT NULL
        );
        """);
  }
}
