package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.semper.api.bridge.Problem;
import org.semper.api.json.StrictJson;
import org.semper.bridge.signature.ResponseSignature;
import tools.jackson.databind.JsonNode;

/// What the agent answers: a status and JSON. No header field tells anything else, a date or a server's name least of all.
///
/// @param status HTTP status code
/// @param contentType value of the Content-Type field
/// @param text the content, sent in UTF-8
record Answer(int status, String contentType, String text) {

  private static final HttpString CONTENT_DIGEST = new HttpString("Content-Digest");
  private static final HttpString SIGNATURE_INPUT = new HttpString("Signature-Input");
  private static final HttpString SIGNATURE = new HttpString("Signature");

  private static final Answer FORBIDDEN =
      new Answer(
          403,
          Problem.MEDIA_TYPE,
          """
          {"type":"about:blank","title":"Forbidden","status":403}\
          """);

  static Answer json(int status, JsonNode message) {
    return new Answer(status, "application/json", text(message));
  }

  static Answer problem(Problem problem) {
    return new Answer(problem.code().status(), Problem.MEDIA_TYPE, text(problem.toJson()));
  }

  byte[] content() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The one answer for everybody who is not admitted, the same bytes whatever was asked; the connection ends with it.
  static void forbid(HttpServerExchange exchange) {
    exchange.setProtocol(Protocols.HTTP_1_1);
    exchange.setPersistent(false);
    FORBIDDEN.send(exchange);
  }

  void sendSigned(HttpServerExchange exchange, ResponseSignature signature) {
    exchange
        .getResponseHeaders()
        .put(CONTENT_DIGEST, signature.contentDigest())
        .put(SIGNATURE_INPUT, signature.signatureInput())
        .put(SIGNATURE, signature.signature());
    send(exchange);
  }

  void send(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, contentType)
        .put(Headers.CACHE_CONTROL, "no-store")
        .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
    exchange.getResponseSender().send(ByteBuffer.wrap(content()));
  }

  private static String text(JsonNode message) {
    return new String(StrictJson.bytes(message), StandardCharsets.UTF_8);
  }
}
