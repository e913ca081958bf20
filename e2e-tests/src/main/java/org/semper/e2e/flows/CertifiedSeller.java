package org.semper.e2e.flows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.Terms;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.merchant.MerchantKeys;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.shop.Marketplace;
import org.semper.supporting.crypto.Subject;

/// A seller whom the marketplace's authority certified and who has no shop: nobody but it decides what its offers say.
///
/// @param origin of the shop that it would have
/// @param payee where it wants its money
public record CertifiedSeller(MerchantKeys keys, WebOrigin origin, PayeeAccount payee)
    implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofMinutes(15);
  private static final String LAW = "FR";

  /// @param name legal name
  /// @param host of its shop
  public static CertifiedSeller in(Marketplace marketplace, String name, String host)
      throws IOException {
    String bank = marketplace.trustList().banks().getFirst().url().getHost();
    return new CertifiedSeller(
        marketplace.certify(Subject.of(name, LAW), host),
        new WebOrigin("https://" + host),
        new PayeeAccount(name, marketplace.account("actimedia"), bank));
  }

  /// A well-formed offer of one record for 100 francs.
  public OfferContent content() {
    return new OfferContent(
        keys.signer().self().name(),
        origin,
        List.of(new Item("BACH-PRELUDES", "BACH Preludes", 1, 100_00, Optional.empty())),
        Currency.getInstance("FRF"),
        100_00,
        List.of(),
        0,
        100_00,
        new Terms(at("/terms"), StatementHash.ofSigningInput("terms").text()),
        14,
        List.of(payee.toOption()),
        at("/semper/deals"),
        at("/orders"),
        expires(),
        UUID.randomUUID().toString());
  }

  /// What is signed to make this offer now.
  public StatementPayload payload(OfferContent content) {
    return new StatementPayload(
        UUID.randomUUID(), Optional.empty(), Optional.empty(), content.toJson(), LAW, expires());
  }

  public StapledStatement offer(OfferContent content) {
    return keys.signer().sign(CommerceTypes.OFFER, payload(content));
  }

  /// Content of a request to open a deal on this offer, on the seller's own page.
  ///
  /// @param offer in its wire form
  public String request(String offer) {
    return "{\"offer\":%s,\"page\":{\"origin\":\"%s\",\"topOrigin\":\"%s\",\"markup\":\"\",\"cut\":false,\"language\":\"fr\"}}"
        .formatted(offer, origin, origin);
  }

  @Override
  public void close() {
    keys.close();
  }

  private HttpsAddress at(String path) {
    return new HttpsAddress(origin + path);
  }

  private Instant expires() {
    return keys.clock().instant().plus(PERIOD).truncatedTo(ChronoUnit.SECONDS);
  }
}
