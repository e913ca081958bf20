package org.semper.shop.storefront;

/// What a storefront adds to the price of the goods.
///
/// @param taxName as on the cart and in the offer
/// @param taxNumerator with `taxDenominator`, the tax as a fraction of the price; rounded half up to a minor unit
/// @param shipping flat, in minor units
/// @param freeShippingFrom price in minor units from which shipping is free; [Long#MAX_VALUE] for never
public record Charges(
    String taxName, long taxNumerator, long taxDenominator, long shipping, long freeShippingFrom) {

  long tax(long price) {
    long twice = Math.multiplyExact(Math.multiplyExact(price, taxNumerator), 2L);
    return Math.addExact(twice, taxDenominator) / Math.multiplyExact(taxDenominator, 2L);
  }

  long shipping(long price) {
    return price >= freeShippingFrom ? 0 : shipping;
  }
}
