/// A shop one would buy from: catalogue, cart and pages, tagged for SEMPER. Knows prices and pages;
/// signing, orders and payment belong to the merchant kit.
@NullMarked
package org.semper.shop.storefront;

import org.jspecify.annotations.NullMarked;
