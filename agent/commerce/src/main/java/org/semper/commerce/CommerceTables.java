package org.semper.commerce;

import java.util.List;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Migrations.Script;

/// The commerce layer's own tables. What was said and done is in the archive; here is what must be found without opening it.
public final class CommerceTables {

  private static final String DEALS =
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
      CREATE INDEX commerce_statement_deal ON commerce_statement (deal);
      CREATE TABLE commerce_order_number (
        number TEXT PRIMARY KEY,
        deal TEXT NOT NULL UNIQUE
      );
      CREATE TABLE commerce_open (
        deal TEXT PRIMARY KEY,
        buyer TEXT,
        ends BIGINT NOT NULL
      );
      CREATE INDEX commerce_open_buyer ON commerce_open (buyer);
      CREATE INDEX commerce_open_ends ON commerce_open (ends);
      CREATE TABLE commerce_evidence (
        evidence TEXT PRIMARY KEY,
        deal TEXT NOT NULL
      );
      CREATE TABLE commerce_offer (
        nonce_digest TEXT PRIMARY KEY,
        deal TEXT NOT NULL
      );
      """;

  /// Not sealed, because a locked agent goes by them too.
  private static final String SHOP_RULES =
      """
      CREATE TABLE commerce_blocked_shop (
        origin TEXT PRIMARY KEY,
        since BIGINT NOT NULL
      );
      CREATE TABLE commerce_pause (
        id BIGINT PRIMARY KEY,
        until BIGINT NOT NULL
      );
      """;

  private CommerceTables() {}

  /// For the store, before it is used by either role.
  public static Migrations migrations() {
    return new Migrations("commerce", List.of(Script.of(DEALS), Script.of(SHOP_RULES)));
  }
}
