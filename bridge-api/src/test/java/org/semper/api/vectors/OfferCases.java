package org.semper.api.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `statements/offers.json`: the golden offer, each time with one thing changed.
final class OfferCases {

  private static final String HASH = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

  private final List<StatementCase> cases = new ArrayList<>();

  private OfferCases() {}

  static List<StatementCase> all() {
    OfferCases offers = new OfferCases();
    offers.good();
    offers.sums();
    offers.members();
    offers.texts();
    offers.addresses();
    offers.payloads();
    offers.json();
    return offers.cases;
  }

  private void good() {
    ok("no-taxes-no-shipping", body -> free(body));
    ok("in-yen", body -> body.put("currency", "JPY"));
    ok("digital-article", body -> item(body, 0).put("digest", HASH));
    ok("names-in-other-scripts", body -> item(body, 0).put("name", "Προανάκρουσμα 前奏曲 🎹"));
    ok("markup-is-only-text", body -> item(body, 0).put("name", "<b>BACH</b> &amp; sons"));
    ok("most-that-can-be-asked", OfferCases::most);
    ok(
        "endpoint-on-another-port",
        body -> body.put("orderEndpoint", "https://actimedia.example:8443/orders"));
    ok(
        "shop-on-loopback",
        body -> {
          body.put("origin", "http://localhost:8080");
          body.put("orderEndpoint", "https://localhost:8443/orders");
          body.put("returnUrl", "https://localhost:8443/thanks");
          ((ObjectNode) body.get("terms")).put("url", "https://localhost:8443/terms");
        });
    payload("answers-an-inquiry", "accept", "accept", p -> p.put("prev", HASH).put("to", HASH));
  }

  private void sums() {
    unseen("total-871", "total is not price plus tax plus shipping", b -> b.put("total", 871_00));
    unseen("subtotal-751", "subtotal is not the sum of the lines", b -> b.put("subtotal", 751_00));
    unseen("tax-51", "the tax is not in the total", b -> tax(b).put("amount", 51_00));
    unseen("shipping-0", "shipping is in the total and not signed", b -> b.put("shipping", 0));
    unseen("quantity-2", "a line is quantity times price", b -> item(b, 0).put("quantity", 2));
    unseen("overflow", "2^64 wraps to the signed total", OfferCases::overflow);
    bad(
        "negative-shipping",
        "amounts are never negative",
        b -> b.put("shipping", -70_00).put("total", 730_00));
    bad("negative-price", "amounts are never negative", b -> item(b, 0).put("unitPrice", -1));
    bad("total-beyond-2-53", "amounts fit a double", b -> b.put("total", 1L << 53));
    bad("total-as-text", "amounts are numbers", b -> b.put("total", "87000"));
    bad("quantity-zero", "a line has one piece at least", b -> item(b, 0).put("quantity", 0));
  }

  private void members() {
    bad("no-items", "an offer has articles", b -> b.putArray("items"));
    bad("no-payment", "an offer has a way to pay", b -> b.putArray("payment"));
    bad("items-an-object", "items is a list", b -> b.putObject("items"));
    bad("eleven-taxes", "at most ten taxes", OfferCases::elevenTaxes);
    bad("no-nonce", "every member is needed", b -> b.remove("nonce"));
    bad(
        "short-nonce",
        "a nonce has 16 characters at least",
        b -> b.put("nonce", "0123456789abcde"));
    bad("unknown-member", "what is not known is refused", b -> b.put("discount", 1));
    bad(
        "unknown-member-of-an-item",
        "what is not known is refused",
        b -> item(b, 1).put("colour", "red"));
    bad("seller-null", "null is no text", b -> b.putNull("seller"));
    bad("currency-in-lower-case", "ISO 4217 codes are upper-case", b -> b.put("currency", "frf"));
    bad(
        "currency-four-letters",
        "ISO 4217 codes have three letters",
        b -> b.put("currency", "EURO"));
    unseen("currency-unknown", "no such currency", b -> b.put("currency", "ABC"));
    unseen("currency-without-minor-units", "gold is no money here", b -> b.put("currency", "XAU"));
    bad("digest-too-short", "a digest is SHA-256", b -> item(b, 0).put("digest", "AAAA"));
    bad(
        "digest-with-loose-bits",
        "base64url has one form",
        b -> item(b, 0).put("digest", HASH.replace("uFU", "uFV")));
    bad("withdrawal-366-days", "365 days at most", b -> b.put("withdrawalDays", 366));
    bad("pay-by-before-1970", "times are not negative", b -> b.put("payBy", -1));
    unseen(
        "payment-system-twice",
        "an order names a system only",
        b -> twice((ArrayNode) b.get("payment")));
  }

  private void texts() {
    bad(
        "line-feed-in-a-name",
        "names hold no control characters",
        b -> item(b, 0).put("name", "BACH\nTOTAL 1,00 FF"));
    bad(
        "line-feed-after-a-name",
        "names hold no control characters",
        b -> b.put("seller", "ACTIMEDIA S.A.\n"));
    bad("nul-in-a-name", "names hold no control characters", b -> item(b, 0).put("name", "BACH\0"));
    bad(
        "line-separator-in-a-name",
        "U+2028 breaks lines",
        b -> b.put("seller", "ACTIMEDIA\u2028S.A."));
    bad("blank-seller", "a name can be seen", b -> b.put("seller", " \u00A0"));
    bad("empty-name", "a name is not empty", b -> item(b, 0).put("name", ""));
    bad(
        "name-of-201-characters",
        "names have bounds",
        b -> item(b, 0).put("name", "x".repeat(201)));
  }

  private void addresses() {
    bad(
        "origin-with-slash",
        "an origin has no path",
        b -> b.put("origin", "https://actimedia.example/"));
    bad(
        "origin-in-upper-case",
        "browsers serialise in lower case",
        b -> b.put("origin", "https://Actimedia.example"));
    bad(
        "origin-with-default-port",
        "browsers leave 443 out",
        b -> b.put("origin", "https://actimedia.example:443"));
    bad("origin-http", "http only on loopback", b -> b.put("origin", "http://actimedia.example"));
    bad("origin-null", "opaque origins sell nothing", b -> b.put("origin", "null"));
    bad(
        "origin-with-trailing-dot",
        "another name for the same host",
        b -> b.put("origin", "https://actimedia.example."));
    bad(
        "endpoint-http",
        "orders travel over TLS",
        b -> b.put("orderEndpoint", "http://actimedia.example/orders"));
    bad(
        "endpoint-with-user",
        "user information hides the host",
        b -> b.put("orderEndpoint", "https://actimedia.example@evil.example/"));
    bad(
        "endpoint-with-backslash",
        "browsers and libraries differ",
        b -> b.put("orderEndpoint", "https://evil.example\\@actimedia.example/"));
    bad(
        "return-with-fragment",
        "no fragments",
        b -> b.put("returnUrl", "https://actimedia.example/#x"));
    bad("return-javascript", "no scripts", b -> b.put("returnUrl", "javascript:alert(1)"));
    bad(
        "return-through-dots",
        "browsers resolve them",
        b -> b.put("returnUrl", "https://actimedia.example/a/../b"));
    bad(
        "return-with-an-apostrophe",
        "browsers encode it",
        b -> b.put("returnUrl", "https://actimedia.example/?q='"));
    bad(
        "endpoint-through-encoded-dots",
        "browsers resolve them",
        b -> b.put("orderEndpoint", "https://actimedia.example/%2E%2e/orders"));
    bad(
        "terms-through-dots",
        "browsers resolve them",
        b -> ((ObjectNode) b.get("terms")).put("url", "https://actimedia.example/./terms"));
    unseen(
        "endpoint-of-another-host",
        "same host as the origin",
        b -> b.put("orderEndpoint", "https://evil.example/orders"));
    unseen(
        "endpoint-of-a-suffix",
        "same host as the origin",
        b -> b.put("orderEndpoint", "https://actimedia.example.evil.example/"));
    unseen(
        "return-of-a-sub-domain",
        "same host as the origin",
        b -> b.put("returnUrl", "https://www.actimedia.example/"));
    unseen(
        "terms-of-another-host",
        "same host as the origin",
        b -> ((ObjectNode) b.get("terms")).put("url", "https://evil.example/"));
  }

  private void payloads() {
    payload("law-in-lower-case", "PAYLOAD_MEMBERS", "refuse", p -> p.put("law", "fr"));
    payload("no-law", "PAYLOAD_MEMBERS", "refuse", p -> p.remove("law"));
    payload("no-expiry", "PAYLOAD_MEMBERS", "refuse", p -> p.remove("exp"));
    payload("expiry-after-9999", "PAYLOAD_MEMBERS", "refuse", p -> p.put("exp", 253_402_300_800L));
    payload("deal-is-derived", "PAYLOAD_MEMBERS", "refuse", p -> p.put("deal", HASH));
    payload(
        "id-in-upper-case",
        "PAYLOAD_MEMBERS",
        "refuse",
        p -> p.put("id", "ABCDEF00-0000-7000-8000-000000000000"));
    payload("id-in-short-form", "PAYLOAD_MEMBERS", "refuse", p -> p.put("id", "1-1-1-1-1"));
    payload("prev-too-short", "PAYLOAD_MEMBERS", "refuse", p -> p.put("prev", HASH.substring(1)));
    payload(
        "to-with-loose-bits",
        "PAYLOAD_MEMBERS",
        "refuse",
        p -> p.put("to", HASH.replace("uFU", "uFV")));
    payload("body-a-list", "PAYLOAD_MEMBERS", "refuse", p -> p.putArray("body"));
  }

  private void json() {
    String golden = new String(StrictJson.bytes(payload()), StandardCharsets.UTF_8);
    raw("total-1e3", golden.replace("\"total\":87000", "\"total\":87e3"));
    raw("total-a-fraction", golden.replace("\"total\":87000", "\"total\":87000.0"));
    raw("total-twice", golden.replace("\"total\":87000", "\"total\":87000,\"total\":1"));
    raw("more-after-the-payload", golden + "{}");
    raw("byte-order-mark", "\uFEFF" + golden);
    raw("lone-surrogate", golden.replace("BACH", "BACH\\ud800"));
    raw("not-json", "offer");
    raw("nested-too-deep", golden.replace("\"items\":[", "\"items\":" + "[".repeat(16)));
  }

  private void ok(String name, Consumer<ObjectNode> change) {
    add(name, "well-formed and the lines sum", body(change), "accept", "accept");
  }

  private void bad(String name, String why, Consumer<ObjectNode> change) {
    add(name, why, body(change), "BODY", "refuse");
  }

  /// A fault that no schema can see.
  private void unseen(String name, String why, Consumer<ObjectNode> change) {
    add(name, why, body(change), "BODY", "none");
  }

  private void payload(String name, String agent, String schema, Consumer<ObjectNode> change) {
    ObjectNode payload = payload();
    change.accept(payload);
    add(name, "members of the payload", StrictJson.bytes(payload), agent, schema);
  }

  private void raw(String name, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    add(name, "one text has one meaning", bytes, "PAYLOAD_JSON", "none");
  }

  private void add(String name, String why, byte[] payload, String agent, String schema) {
    ObjectNode header = VectorParty.SELLER.header(CommerceTypes.OFFER, GoldenOffer.SIGNED_AT);
    String statement = VectorParty.SELLER.sign(StrictJson.bytes(header), payload);
    cases.add(
        new StatementCase(
            name, why, CommerceTypes.OFFER, statement, List.of(), true, agent, schema));
  }

  private static byte[] body(Consumer<ObjectNode> change) {
    ObjectNode payload = payload();
    change.accept((ObjectNode) payload.get("body"));
    return StrictJson.bytes(payload);
  }

  private static ObjectNode payload() {
    return GoldenPurchase.payload(
            1, Optional.empty(), Optional.empty(), GoldenOffer.content().toJson())
        .toJson();
  }

  private static ObjectNode item(ObjectNode body, int index) {
    return (ObjectNode) body.get("items").get(index);
  }

  private static ObjectNode tax(ObjectNode body) {
    return (ObjectNode) body.get("taxes").get(0);
  }

  private static void free(ObjectNode body) {
    body.putArray("taxes");
    body.put("shipping", 0).put("total", 750_00);
  }

  private static void most(ObjectNode body) {
    long most = (1L << 53) - 1;
    free(body);
    item(body, 0).put("unitPrice", 0);
    item(body, 1).put("unitPrice", most);
    body.put("subtotal", most).put("total", most);
  }

  /// Two lines of 2^63 are 2^64, which a careless program takes for nothing.
  private static void overflow(ObjectNode body) {
    free(body);
    for (int i = 0; i < 2; i++) {
      item(body, i).put("quantity", 1L << 19).put("unitPrice", 1L << 44);
    }
    body.put("subtotal", 0).put("total", 0);
  }

  private static void elevenTaxes(ObjectNode body) {
    ArrayNode taxes = body.putArray("taxes");
    taxes.addObject().put("name", "VAT").put("amount", 50_00);
    for (int i = 0; i < 10; i++) {
      taxes.addObject().put("name", "Tax " + i).put("amount", 0);
    }
  }

  private static void twice(ArrayNode list) {
    list.add(list.get(0).deepCopy());
  }
}
