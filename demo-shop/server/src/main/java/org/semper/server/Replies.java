package org.semper.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;

/// Writes replies: never cached, never sniffed, never framed.
public final class Replies {

  private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
  private static final HttpString SECURITY_POLICY = new HttpString("Content-Security-Policy");

  private Replies() {}

  public static void send(HttpServerExchange exchange, Reply reply) {
    head(exchange, reply.status(), reply.contentType());
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
  }

  static void head(HttpServerExchange exchange, int status, String contentType) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, contentType);
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(CONTENT_TYPE_OPTIONS, "nosniff");
    headers.put(SECURITY_POLICY, "default-src 'none'");
    exchange.setStatusCode(status);
  }
}
