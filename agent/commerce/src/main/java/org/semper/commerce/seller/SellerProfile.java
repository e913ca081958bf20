package org.semper.commerce.seller;

import java.time.Duration;
import java.util.List;
import org.semper.api.commerce.Horizons;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.Terms;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;

/// What is the same in every offer of one shop. The seller's name is not in here: it is the certified one.
///
/// @param origin of the shop's pages; the certificate covers its host
/// @param orderEndpoint where orders and payments are received; same host
/// @param orderPages where the browser goes when a deal is done, once the offer's nonce is appended, such as
///     `https://shop.example/orders/`; same host
/// @param law ISO 3166-1 alpha-2 code of the country whose law the seller chooses
/// @param withdrawalDays how long the buyer may withdraw after delivery (Directive 2011/83/EU: 14)
/// @param payment what the seller accepts, the preferred first
/// @param offerPeriod how long an offer stands, at most [Horizons#OFFER]
/// @param paymentPeriod how long after the offer an order may be paid; not shorter, at most [Horizons#PAY_BY]
public record SellerProfile(
    WebOrigin origin,
    HttpsAddress orderEndpoint,
    HttpsAddress orderPages,
    Terms terms,
    String law,
    long withdrawalDays,
    List<PaymentOption> payment,
    Duration offerPeriod,
    Duration paymentPeriod) {

  public SellerProfile {
    payment = List.copyOf(payment);
    if (!offerPeriod.isPositive() || paymentPeriod.compareTo(offerPeriod) < 0) {
      throw new IllegalArgumentException("offers stand for a while, and may be paid as long");
    }
    if (offerPeriod.compareTo(Horizons.OFFER) > 0 || paymentPeriod.compareTo(Horizons.PAY_BY) > 0) {
      throw new IllegalArgumentException("no buyer reads an offer that stands for so long");
    }
    if (!orderEndpoint.sharesHostWith(origin) || !orderPages.sharesHostWith(origin)) {
      throw new IllegalArgumentException("an address of the shop is of another host");
    }
  }
}
