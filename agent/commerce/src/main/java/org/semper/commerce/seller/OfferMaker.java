package org.semper.commerce.seller;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OfferContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.web.HttpsAddress;
import org.semper.supporting.crypto.StatementSigner;

/// Makes signed offers. Every one is unique, so that every visitor's click begins a deal of its own.
final class OfferMaker {

  private final SellerProfile profile;
  private final StatementSigner signer;
  private final Clock clock;

  /// @throws IllegalArgumentException if the signer's certificate does not cover the profile's host
  OfferMaker(SellerProfile profile, StatementSigner signer, Clock clock) {
    if (!signer.self().hosts().contains(profile.origin().host())) {
      throw new IllegalArgumentException("the certificate does not cover the shop's host");
    }
    this.profile = profile;
    this.signer = signer;
    this.clock = clock;
  }

  StapledStatement make(Cart cart) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            content(cart, now).toJson(),
            profile.law(),
            now.plus(profile.offerPeriod()));
    return signer.sign(CommerceTypes.OFFER, payload);
  }

  private OfferContent content(Cart cart, Instant now) {
    String nonce = UUID.randomUUID().toString();
    return new OfferContent(
        signer.self().name(),
        profile.origin(),
        cart.items(),
        cart.currency(),
        cart.subtotal(),
        cart.taxes(),
        cart.shipping(),
        cart.total(),
        profile.terms(),
        profile.withdrawalDays(),
        profile.payment(),
        profile.orderEndpoint(),
        new HttpsAddress(profile.orderPages() + nonce),
        now.plus(profile.paymentPeriod()),
        nonce);
  }
}
