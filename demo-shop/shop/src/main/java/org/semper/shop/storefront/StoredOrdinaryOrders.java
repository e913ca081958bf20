package org.semper.shop.storefront;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;

/// Orders of visitors without SEMPER, in the shop's store.
public final class StoredOrdinaryOrders implements OrdinaryOrders {

  /// The table this needs.
  public static final Migrations MIGRATIONS =
      Migrations.of(
          "checkout",
          """
          CREATE TABLE checkout_order (
            number BIGINT PRIMARY KEY,
            placed_at BIGINT NOT NULL,
            contact TEXT NOT NULL,
            lines TEXT NOT NULL,
            total BIGINT NOT NULL,
            currency TEXT NOT NULL
          );
          """);

  private final Store store;
  private final String account;
  private final Clock clock;

  /// @param account IBAN that the transfers go to
  public StoredOrdinaryOrders(Store store, String account, Clock clock) {
    this.store = store;
    this.account = account;
    this.clock = clock;
  }

  @Override
  public String place(Map<String, String> contact, Quote quote) {
    long number =
        store.inTransaction(transaction -> {
          long next =
              transaction
                  .queryOne(
                      "SELECT COALESCE(MAX(number), 1000) + 1 AS next FROM checkout_order",
                      row -> row.integer("next"))
                  .orElseThrow();
          transaction.update(
              "INSERT INTO checkout_order (number, placed_at, contact, lines, total, currency)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              next,
              clock.instant().getEpochSecond(),
              contact(contact),
              lines(quote),
              quote.total().minorUnits(),
              quote.total().currency().getCurrencyCode());
          return next;
        });
    return "O-" + number;
  }

  @Override
  public String account() {
    return account;
  }

  private static String contact(Map<String, String> contact) {
    return contact.entrySet().stream()
        .map(field -> field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String lines(Quote quote) {
    return quote.lines().stream()
        .map(line -> line.quantity() + " × " + line.title().sku())
        .collect(Collectors.joining("\n"));
  }
}
