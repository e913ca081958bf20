package org.semper.shop.storefront;

import gg.jte.output.Utf8ByteOutput;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;

/// Sends a page with headers that allow nothing but the shop's own style and pictures, keep it out of caches and frames, and tell
/// no other site where the visitor was.
public final class HtmlReply {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private HtmlReply() {}

  /// Ends the exchange; its status stays as it was set.
  public static void send(HttpServerExchange exchange, Utf8ByteOutput page) throws IOException {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    headers.put(Headers.CONTENT_LENGTH, page.getContentLength());
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(new HttpString("Content-Security-Policy"), POLICY);
    headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
    headers.put(new HttpString("Referrer-Policy"), "same-origin");
    page.writeTo(exchange.getOutputStream());
    exchange.getOutputStream().close();
  }
}
