package org.semper.api.vectors;

import static org.semper.api.vectors.MessageCases.MISSING;
import static org.semper.api.vectors.MessageCases.OTHER_TYPE;
import static org.semper.api.vectors.MessageCases.RANGE;
import static org.semper.api.vectors.MessageCases.UNKNOWN;
import static org.semper.api.vectors.MessageCases.object;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `messages/*.json`: everything that extension and agent say to each other.
final class BridgeCases {

  private static final String DEAL = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
  private static final String SPKI = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE" + "A".repeat(85) + "Q";
  private static final String PROOF = "B".repeat(85) + "A";
  private static final String PAIRING = "AAECAwQFBgcICQoLDA0ODw";
  private static final String PROBLEM =
      """
      {"type":"urn:semper:problem:OFFER_EXPIRED","title":"The offer has expired","status":422,
       "code":"OFFER_EXPIRED","retryable":false,"next":"Reload the page to get a new offer."}
      """;
  private static final String VIEW =
      """
      {"deal":"%s","state":"paid","seller":"ACTIMEDIA S.A.","total":{"minorUnits":87000,"currency":"FRF"},
       "orderNumber":"1997-0001","returnUrl":"https://actimedia.example/thanks"}
      """
          .formatted(DEAL);

  private BridgeCases() {}

  static List<MessageCase> hello() {
    return join(
        MessageCases.sent("hello-request", object("{\"min\":1,\"max\":1}"))
            .ok("of-two-versions", m -> m.put("max", 2))
            .bad("of-version-zero", "versions start at 1", RANGE, m -> m.put("min", 0))
            .bad("without-max", "every member is needed", MISSING, m -> m.remove("max"))
            .bad("of-text", "versions are numbers", OTHER_TYPE, m -> m.put("min", "1"))
            .unseen("upside-down", "max is not below min", RANGE, m -> m.put("min", 2))
            .text("of-1e0", "integers only", true, "NOT_AN_INTEGER", "{\"min\":1,\"max\":1e0}"),
        MessageCases.read(
                "hello-answer", object("{\"version\":1,\"agent\":\"0.1.0\",\"locked\":false}"))
            .ok("locked", m -> m.put("locked", true))
            .bad("without-agent", "every member is needed", MISSING, m -> m.remove("agent"))
            .bad("of-text", "a flag is true or false", OTHER_TYPE, m -> m.put("locked", "no"))
            .bad("of-version-zero", "versions start at 1", RANGE, m -> m.put("version", 0))
            .bad("of-two-lines", "one line", RANGE, m -> m.put("agent", "0.1\n0")));
  }

  static List<MessageCase> pairing() {
    ObjectNode commit =
        object("{\"version\":1,\"label\":\"Chromium 156\",\"commitment\":\"" + DEAL + "\"}");
    ObjectNode opened =
        text().put("pairing", PAIRING).put("agentKey", SPKI).put("agentNonce", DEAL);
    ObjectNode reveal =
        text().put("pairing", PAIRING).put("key", SPKI).put("nonce", DEAL).put("proof", PROOF);
    return join(
        MessageCases.sent("pairing-commit", commit)
            .bad("of-version-2", "pairing is version 1", RANGE, m -> m.put("version", 2))
            .bad("without-label", "a browser has a name", RANGE, m -> m.put("label", ""))
            .bad("of-two-lines", "one line", RANGE, m -> m.put("label", "Chromium\n156"))
            .bad("of-31-bytes", "SHA-256", RANGE, m -> m.put("commitment", DEAL.substring(2)))
            .bad("with-padding", "base64url", RANGE, m -> m.put("commitment", DEAL + "="))
            .bad("with-loose-bits", "one form", RANGE, m -> m.put("commitment", loose())),
        MessageCases.read("pairing-opened", opened)
            .bad("without-key", "every member is needed", MISSING, m -> m.remove("agentKey"))
            .bad("of-a-short-key", "P-256", RANGE, m -> m.put("agentKey", SPKI.substring(4)))
            .bad("of-a-short-nonce", "32 bytes", RANGE, m -> m.put("agentNonce", PAIRING))
            .bad("of-a-long-name", "16 bytes", RANGE, m -> m.put("pairing", DEAL)),
        MessageCases.sent("pairing-reveal", reveal)
            .bad("without-proof", "every member is needed", MISSING, m -> m.remove("proof"))
            .bad("with-a-der-proof", "raw r and s", RANGE, m -> m.put("proof", "MEUCIQ" + PROOF))
            .bad("of-a-key-as-jwk", "SPKI", OTHER_TYPE, m -> m.putObject("key").put("kty", "EC")),
        MessageCases.read("pairing-proof", text().put("proof", PROOF))
            .bad("of-63-bytes", "raw r and s", RANGE, m -> m.put("proof", "A".repeat(84)))
            .bad("with-padding", "base64url", RANGE, m -> m.put("proof", PROOF + "==")));
  }

  static List<MessageCase> deals() {
    return join(
        MessageCases.sent("deal-request", request())
            .ok("without-markup", m -> page(m).put("markup", ""))
            .ok("of-a-cut-page", m -> page(m).put("cut", true))
            .bad("without-cut", "every member is needed", MISSING, m -> page(m).remove("cut"))
            .bad("cut-in-words", "a flag", OTHER_TYPE, m -> page(m).put("cut", "no"))
            .ok("of-a-page-without-language", m -> page(m).put("language", ""))
            .ok("of-a-page-with-any-language", m -> page(m).put("language", "fr_FR"))
            .bad("without-offer", "every member is needed", MISSING, m -> m.remove("offer"))
            .bad("without-origin", "every member is needed", MISSING, m -> page(m).remove("origin"))
            .bad(
                "without-language",
                "every member is needed",
                MISSING,
                m -> page(m).remove("language"))
            .bad("of-an-opaque-origin", "a shop", RANGE, m -> page(m).put("origin", "null"))
            .bad(
                "of-http",
                "loopback only",
                RANGE,
                m -> page(m).put("origin", "http://actimedia.example"))
            .bad("with-a-tab", "not known", UNKNOWN, m -> page(m).put("tab", 1))
            .bad(
                "of-a-long-language",
                "35 characters",
                RANGE,
                m -> page(m).put("language", "x".repeat(36)))
            .unseen(
                "of-no-statement",
                "not a JWS",
                "NOT_COMPACT_JWS",
                m -> ((ObjectNode) m.get("offer")).put("statement", "offer")),
        MessageCases.read("deal-view", object(VIEW))
            .ok("waiting", m -> m.put("state", "waiting").remove("orderNumber"))
            .ok("refused", m -> m.put("state", "refused").set("problem", object(PROBLEM)))
            .ok("in-doubt", m -> m.put("state", "in-doubt"))
            .bad("of-no-state", "eight states", RANGE, m -> m.put("state", "done"))
            .bad("of-upper-case", "eight states", RANGE, m -> m.put("state", "PAID"))
            .bad("without-deal", "every member is needed", MISSING, m -> m.remove("deal"))
            .bad("of-no-hash", "a statement's hash", RANGE, m -> m.put("deal", "1"))
            .bad("of-http", "https only", RANGE, m -> m.put("returnUrl", "http://a.example/"))
            .bad("of-script", "https only", RANGE, m -> m.put("returnUrl", "javascript:1"))
            .bad(
                "of-dots",
                "browsers resolve them",
                RANGE,
                m -> m.put("returnUrl", "https://actimedia.example/a/../b"))
            .bad("of-two-lines", "one line", RANGE, m -> m.put("seller", "A\nB"))
            .bad("of-text", "amounts are numbers", OTHER_TYPE, m -> total(m).put("minorUnits", "1"))
            .bad("of-a-debt", "never negative", RANGE, m -> total(m).put("minorUnits", -1))
            .unseen("of-no-currency", "not ISO 4217", RANGE, m -> total(m).put("currency", "ABC")),
        MessageCases.read("deal-list", list())
            .ok("of-none", m -> m.putArray("deals"))
            .bad("without-list", "every member is needed", MISSING, m -> m.remove("deals"))
            .bad("of-no-list", "a list", OTHER_TYPE, m -> m.put("deals", "x"))
            .leftOut("of-texts", "views", OTHER_TYPE, m -> m.putArray("deals").add("x"))
            .leftOut(
                "with-one-that-returns-to-a-script",
                "one bad deal hides no other",
                RANGE,
                m -> m.withArray("deals").add(object(VIEW).put("returnUrl", "javascript:1"))),
        MessageCases.sent("raise-request", text().put("deal", DEAL))
            .bad("of-no-hash", "a statement's hash", RANGE, m -> m.put("deal", "1")),
        MessageCases.sent("empty-message", text()));
  }

  static List<MessageCase> events() {
    return join(
        MessageCases.read("events-ticket", text().put("ticket", DEAL).put("expiresIn", 30))
            .bad("of-31-seconds", "30 at most", RANGE, m -> m.put("expiresIn", 31))
            .bad("expired", "1 at least", RANGE, m -> m.put("expiresIn", 0))
            .bad("of-16-bytes", "32 bytes", RANGE, m -> m.put("ticket", PAIRING))
            .bad("with-padding", "base64url", RANGE, m -> m.put("ticket", DEAL + "=")),
        MessageCases.read("event-hint", text().put("type", "changed"))
            .ok("heartbeat", m -> m.put("type", "heartbeat"))
            .bad("of-no-type", "two hints", RANGE, m -> m.put("type", "paid"))
            .bad("that-tells", "hints only", UNKNOWN, m -> m.put("deal", DEAL)));
  }

  static List<MessageCase> problems() {
    return MessageCases.read("problem", object(PROBLEM))
        .bad("unknown", "codes are known", RANGE, m -> m.put("code", "NEW_CODE"))
        .beyondSchema("of-another-status", "the code's own", RANGE, m -> m.put("status", 500))
        .beyondSchema("retryable", "the code's own", RANGE, m -> m.put("retryable", true))
        .beyondSchema(
            "of-another-type",
            "the code's own",
            RANGE,
            m -> m.put("type", "urn:semper:problem:INTERNAL"))
        .bad("of-a-foreign-type", "our types", RANGE, m -> m.put("type", "about:blank"))
        .bad("of-two-lines", "one line", RANGE, m -> m.put("title", "a\nb"))
        .bad("without-code", "every member is needed", MISSING, m -> m.remove("code"))
        .all();
  }

  /// A deal whose address to return to is the `text` of a case.
  static String returningTo(JsonNode address) {
    return object(VIEW).put("returnUrl", address.get("text").stringValue()).toString();
  }

  private static ObjectNode request() {
    ObjectNode json = text();
    json.putObject("offer").put("statement", GoldenPurchase.offer()).putArray("ocsp");
    json.putObject("page")
        .put("origin", "https://actimedia.example")
        .put("topOrigin", "https://actimedia.example")
        .put("markup", "<p data-semper=\"total\">TOTAL 870,00 FF</p>")
        .put("cut", false)
        .put("language", "fr");
    return json;
  }

  private static ObjectNode list() {
    ObjectNode json = text();
    json.putArray("deals").add(object(VIEW));
    return json;
  }

  private static ObjectNode page(ObjectNode request) {
    return (ObjectNode) request.get("page");
  }

  private static ObjectNode total(ObjectNode view) {
    return (ObjectNode) view.get("total");
  }

  private static ObjectNode text() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String loose() {
    return DEAL.substring(0, DEAL.length() - 1) + "V";
  }

  private static List<MessageCase> join(MessageCases... parts) {
    return Stream.of(parts).flatMap(part -> part.all().stream()).toList();
  }
}
