package org.semper.api.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `statements/envelope.json`: the golden offer in other envelopes.
final class EnvelopeCases {

  private final List<StatementCase> cases = new ArrayList<>();
  private final String golden = GoldenPurchase.offer();
  private final byte[] payload = Base64Url.bytes(golden.split("\\.", -1)[1]);

  private EnvelopeCases() {}

  static List<StatementCase> all() {
    EnvelopeCases envelopes = new EnvelopeCases();
    envelopes.algorithms();
    envelopes.headers();
    envelopes.certificates();
    envelopes.texts();
    envelopes.staples();
    return envelopes.cases;
  }

  private void algorithms() {
    header(
        "alg-eddsa",
        "signatures are the verifier's",
        "accept",
        "accept",
        h -> h.put("alg", "EdDSA"));
    header(
        "alg-ps256",
        "signatures are the verifier's",
        "accept",
        "accept",
        h -> h.put("alg", "PS256"));
    for (String alg : List.of("none", "HS256", "RS256", "ES384", "es256")) {
      header("alg-" + alg, "not one of ours", "ALGORITHM", "refuse", h -> h.put("alg", alg));
    }
    header(
        "alg-missing", "every member is needed", "HEADER_MEMBERS", "refuse", h -> h.remove("alg"));
  }

  private void headers() {
    for (String extra : List.of("crit", "kid", "jwk", "jku", "b64", "cty", "etsiU")) {
      header(
          "extra-" + extra,
          "five members, no other",
          "HEADER_MEMBERS",
          "refuse",
          h -> h.put(extra, "x"));
    }
    type("typ-jwt", "JWT");
    type("typ-of-nothing", "semper-+jws");
    type("typ-in-upper-case", "semper-Offer+jws");
    header(
        "typ-of-another-statement",
        "not an offer",
        "TYPE",
        "none",
        h -> h.put("typ", "semper-receipt+jws"));
    header(
        "iat-missing", "every member is needed", "HEADER_MEMBERS", "refuse", h -> h.remove("iat"));
    header("iat-as-text", "a number", "HEADER_MEMBERS", "refuse", h -> h.put("iat", "864561600"));
    header(
        "iat-in-milliseconds",
        "seconds",
        "HEADER_MEMBERS",
        "refuse",
        h -> h.put("iat", 864_561_600_000L));
    String header = new String(StrictJson.bytes(header()), StandardCharsets.UTF_8);
    rawHeader("alg-twice", true, header.replace("{", "{\"alg\":\"none\","));
    rawHeader("more-after-the-header", false, header + " {}");
    rawHeader("iat-a-fraction", true, header.replace("864561600", "864561600.5"));
    rawHeader("header-a-list", false, "[]");
    rawHeader("header-not-json", false, "offer");
  }

  private void certificates() {
    x5c("x5c-empty", "CERTIFICATES", "refuse", ArrayNode::removeAll);
    x5c("x5c-not-a-certificate", "CERTIFICATES", "none", list -> list.set(0, "AAAA"));
    x5c("x5c-base64url", "CERTIFICATES", "refuse", list -> list.set(0, "AA-_"));
    x5c(
        "x5c-with-white-space",
        "CERTIFICATES",
        "refuse",
        list -> list.set(0, " " + list.get(0).stringValue()));
    x5c("x5c-with-trailing-bytes", "CERTIFICATES", "none", EnvelopeCases::trail);
    x5c(
        "x5c-of-five",
        "HEADER_MEMBERS",
        "refuse",
        list -> Collections.nCopies(3, list.get(1)).forEach(list::add));
    x5c("x5c-not-texts", "HEADER_MEMBERS", "refuse", list -> list.insert(0, 1));
    x5c("signer-is-not-first", "THUMBPRINT", "none", list -> list.insert(0, list.remove(1)));
    header(
        "thumbprint-of-another",
        "x5t#S256 is of the first certificate",
        "THUMBPRINT",
        "none",
        h -> h.put("x5t#S256", VectorParty.BUYER.thumbprint()));
    header(
        "thumbprint-missing",
        "every member is needed",
        "HEADER_MEMBERS",
        "refuse",
        h -> h.remove("x5t#S256"));
  }

  private void texts() {
    text("empty", "three segments", false, "VALUE_OUT_OF_RANGE", t -> "");
    text(
        "two-segments",
        "three segments",
        false,
        "NOT_COMPACT_JWS",
        t -> t.substring(0, t.lastIndexOf('.')));
    text("four-segments", "three segments", false, "NOT_COMPACT_JWS", t -> t + ".AAAA");
    text(
        "no-signature",
        "a statement is signed",
        false,
        "BASE64URL",
        t -> t.substring(0, t.lastIndexOf('.') + 1));
    text(
        "no-payload",
        "a statement says something",
        false,
        "BASE64URL",
        t -> t.replaceFirst("\\..*\\.", ".."));
    text("padding", "no padding", false, "BASE64URL", t -> t + "==");
    text("line-feed-at-the-end", "no white space", false, "VALUE_OUT_OF_RANGE", t -> t + "\n");
    text("space-in-front", "no white space", false, "BASE64URL", t -> " " + t);
    text("loose-bits", "base64url has one form", false, "BASE64URL", EnvelopeCases::loosen);
    text(
        "standard-alphabet",
        "base64url, not base64",
        false,
        "BASE64URL",
        t -> t.replaceFirst("[^.]{4}$", "+/+/"));
    text(
        "json-serialisation",
        "compact form only",
        false,
        "NOT_COMPACT_JWS",
        t -> "{\"payload\":\"\",\"signatures\":[]}");
    text(
        "any-signature",
        "signatures are the verifier's",
        true,
        "accept",
        t -> t.replaceFirst("[^.]{4}$", "AAAA"));
  }

  private void staples() {
    staple("one-response", true, "accept", List.of("MAMKAQE="));
    staple("five-responses", false, "VALUE_OUT_OF_RANGE", Collections.nCopies(5, "MAMKAQE="));
    staple("response-without-padding", false, "VALUE_OUT_OF_RANGE", List.of("MAMKAQE"));
    staple("response-base64url", false, "VALUE_OUT_OF_RANGE", List.of("-_-_"));
    staple("response-with-loose-bits", false, "VALUE_OUT_OF_RANGE", List.of("MAMKAQF="));
    staple("response-empty", false, "VALUE_OUT_OF_RANGE", List.of(""));
  }

  private void header(
      String name, String why, String agent, String schema, Consumer<ObjectNode> change) {
    ObjectNode header = header();
    change.accept(header);
    boolean offer = header.path("typ").asString("").equals(CommerceTypes.OFFER.typ());
    add(name, why, VectorParty.SELLER.sign(header, payload), offer, agent, schema);
  }

  private void type(String name, String typ) {
    header(name, "not an offer", "TYPE", "refuse", h -> h.put("typ", typ));
  }

  private void x5c(String name, String agent, String schema, Consumer<ArrayNode> change) {
    header(
        name,
        "one to four certificates in base64 (RFC 7515, section 4.1.6), the signer's first",
        agent,
        schema,
        header -> change.accept((ArrayNode) header.get("x5c")));
  }

  private void rawHeader(String name, boolean courier, String header) {
    String statement = VectorParty.SELLER.sign(header.getBytes(StandardCharsets.UTF_8), payload);
    add(name, "one text has one meaning", statement, courier, "HEADER_JSON", "none");
  }

  private void text(
      String name, String why, boolean courier, String agent, UnaryOperator<String> change) {
    String schema = agent.equals(StatementCase.ACCEPT) ? agent : "none";
    add(name, why, change.apply(golden), courier, agent, schema);
  }

  private void staple(String name, boolean courier, String agent, List<String> ocsp) {
    cases.add(
        new StatementCase(
            name,
            "at most four responses in base64",
            CommerceTypes.OFFER,
            golden,
            ocsp,
            courier,
            agent,
            agent.equals(StatementCase.ACCEPT) ? agent : StatementCase.REFUSE));
  }

  private void add(
      String name, String why, String statement, boolean courier, String agent, String schema) {
    cases.add(
        new StatementCase(
            name, why, CommerceTypes.OFFER, statement, List.of(), courier, agent, schema));
  }

  private static ObjectNode header() {
    return VectorParty.SELLER.header(CommerceTypes.OFFER, GoldenOffer.SIGNED_AT);
  }

  private static void trail(ArrayNode certificates) {
    byte[] der = Base64.getDecoder().decode(certificates.get(0).stringValue());
    byte[] longer = Arrays.copyOf(der, der.length + 1);
    certificates.set(0, Base64.getEncoder().encodeToString(longer));
  }

  /// The last character of 64 bytes carries four bits that decode to nothing.
  private static String loosen(String compact) {
    char last = compact.charAt(compact.length() - 1);
    return compact.substring(0, compact.length() - 1) + (char) (last + 1);
  }
}
