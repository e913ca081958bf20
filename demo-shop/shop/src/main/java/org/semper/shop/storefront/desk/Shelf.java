package org.semper.shop.storefront.desk;

import java.util.Locale;
import java.util.Optional;

/// How far claims are.
public enum Shelf {
  /// To be answered or decided on by the merchant.
  OPEN,
  /// Money is promised and on its way.
  OWED,
  /// Nothing is open any more.
  PAST;

  /// Part of a page's address and of a text's key.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Shelf> of(String key) {
    for (Shelf shelf : values()) {
      if (shelf.key().equals(key)) {
        return Optional.of(shelf);
      }
    }
    return Optional.empty();
  }
}
