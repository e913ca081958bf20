package org.semper.e2e.attacks.bridge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.time.Instant;
import org.semper.api.commerce.OfferContent;
import org.semper.api.json.StrictJson;
import org.semper.e2e.flows.CertifiedSeller;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.StatementForge;

/// A seller with a genuine certificate who signs by hand, so that nothing of ours keeps it from saying what it likes.
///
/// @param identity the same seller's key
record SellerByHand(CertifiedSeller seller, Identity identity) implements AutoCloseable {

  /// @param host of its shop, whose name its folder in the marketplace has
  static SellerByHand certified(AttackedAgent agent, String name, String host) throws Exception {
    CertifiedSeller seller = CertifiedSeller.in(agent.stage().marketplace(), name, host);
    Path folder = agent.stage().home().resolveSibling("marketplace").resolve(host);
    IdentityStore store =
        new IdentityStore(
            folder.resolve("identity.json"), seller.keys().vault().sealer("identity"));
    return new SellerByHand(seller, store.read());
  }

  /// The payload of a good offer, as it is signed; a byte a character.
  String payload(OfferContent content) {
    return new String(StrictJson.bytes(seller.payload(content).toJson()), ISO_8859_1);
  }

  String payload() {
    return payload(seller.content());
  }

  /// Content of a request to open a deal on what is signed here, on the seller's own page.
  ///
  /// @param payload a byte a character
  /// @param issuedAt what the seller says the time is
  String request(String payload, Instant issuedAt) {
    String signed =
        StatementForge.by(identity)
            .issuedAt(issuedAt)
            .payload(payload.getBytes(ISO_8859_1))
            .compact();
    return seller.request(
        seller.offer(seller.content()).toJson().put("statement", signed).toString());
  }

  String request(String payload) {
    return request(payload, seller.keys().clock().instant());
  }

  @Override
  public void close() {
    seller.close();
  }
}
