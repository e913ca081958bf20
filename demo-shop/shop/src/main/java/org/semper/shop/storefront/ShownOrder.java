package org.semper.shop.storefront;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.semper.api.money.Money;

/// What the order page shows of a deal.
///
/// @param number the shop's order number, once there is an order
/// @param sums what comes on top of the lines, and what it all comes to
/// @param refund what the shop gives or gave back; empty if nothing
public record ShownOrder(
    State state, Optional<String> number, List<Line> lines, Sums sums, Optional<Money> refund) {

  public ShownOrder {
    lines = List.copyOf(lines);
  }

  /// How far the deal is.
  public enum State {
    OFFERED,
    ORDERED,
    COMPLETE,
    COMPLAINED,
    ANSWERED,
    WITHDRAWN,
    REFUNDED;

    /// Part of a text's key.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What comes to the articles' amounts.
  ///
  /// @param taxes by the names that the seller signed
  public record Sums(List<Tax> taxes, Money shipping, Money total) {

    public Sums {
      taxes = List.copyOf(taxes);
    }
  }

  /// One tax of an order.
  public record Tax(String name, Money amount) {}

  /// One ordered article.
  public record Line(String name, long quantity, Money amount) {}
}
