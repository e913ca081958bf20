package org.semper.merchant;

import io.undertow.server.HttpServerExchange;
import java.util.Optional;
import org.semper.commerce.seller.Cart;

/// The shop's carts, as the kit needs them: what does this visitor want to buy, and what does the shop charge for it?
@FunctionalInterface
public interface Carts {

  /// @param exchange the visitor's request, with the shop's own cookies
  /// @return empty if there is nothing to sell
  Optional<Cart> cart(HttpServerExchange exchange);
}
