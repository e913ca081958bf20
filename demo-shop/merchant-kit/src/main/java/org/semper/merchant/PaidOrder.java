package org.semper.merchant;

import org.semper.api.commerce.PostalAddress;
import org.semper.commerce.Deal;

/// An order that is paid and in which no money is owed back.
///
/// @param deal as the seller's log tells it
/// @param customer certified name of who ordered
public record PaidOrder(Deal deal, String customer) {

  /// Where it is to be sent, as the customer signed it.
  public PostalAddress deliverTo() {
    return deal.order().orElseThrow().deliverTo();
  }
}
