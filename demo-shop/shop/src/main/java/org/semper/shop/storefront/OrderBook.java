package org.semper.shop.storefront;

import java.util.Optional;

/// The seller's deals, as the order page needs them.
@FunctionalInterface
public interface OrderBook {

  /// @param nonce of the offer, known to the visitor whose offer it is and hard to guess
  Optional<ShownOrder> find(String nonce);
}
