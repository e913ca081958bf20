package org.semper.shop.storefront;

import org.semper.api.money.Money;

/// One article of a catalogue.
///
/// @param sku identifier in addresses and offers: lower-case letters, digits and hyphens
/// @param composer as printed on the cover
/// @param work name of the work
/// @param note one sentence about the edition, in the storefront's language
/// @param price for one piece, without tax
public record Title(String sku, String composer, String work, String note, Money price) {

  public Title {
    if (!sku.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "sku is not made of lower-case letters, digits and hyphens");
    }
  }

  /// Name as the offer has it, such as `BACH Preludes`.
  public String name() {
    return work.isEmpty() ? composer : composer + " " + work;
  }
}
