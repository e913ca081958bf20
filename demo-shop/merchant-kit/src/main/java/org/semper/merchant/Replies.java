package org.semper.merchant;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.Problem;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.StatementJson;
import tools.jackson.databind.node.ObjectNode;

/// Answers in JSON, for nobody but who asked: never cached, never sniffed, never framed.
final class Replies {

  private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
  private static final HttpString SECURITY_POLICY = new HttpString("Content-Security-Policy");

  private Replies() {}

  static void statement(HttpServerExchange exchange, StapledStatement statement) {
    statement(exchange, ArchivedStatement.of(statement));
  }

  static void statement(HttpServerExchange exchange, ArchivedStatement statement) {
    send(exchange, 200, "application/json", StatementJson.of(statement));
  }

  static void problem(HttpServerExchange exchange, ErrorCode code) {
    send(exchange, code.status(), Problem.MEDIA_TYPE, Problem.of(code).toJson());
  }

  private static void send(
      HttpServerExchange exchange, int status, String mediaType, ObjectNode json) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, mediaType);
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(CONTENT_TYPE_OPTIONS, "nosniff");
    headers.put(SECURITY_POLICY, "default-src 'none'");
    exchange.setStatusCode(status);
    exchange.getResponseSender().send(ByteBuffer.wrap(StrictJson.bytes(json)));
  }
}
