package org.semper.shop.storefront.desk;

import org.semper.api.money.Money;

/// What the merchant says to a complaint.
///
/// @param text one line, as it is signed
/// @param refund nothing, a part, or all that was paid
public record Answer(String text, Money refund) {

  /// Whether no money goes back.
  public boolean declines() {
    return refund.minorUnits() == 0;
  }
}
