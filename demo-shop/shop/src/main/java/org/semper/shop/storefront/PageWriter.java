package org.semper.shop.storefront;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Renders a storefront's pages and sends them with headers that allow nothing but the shop's own style and pictures.
final class PageWriter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Storefront storefront;
  private final Texts texts;
  private final CartCookie cookie;

  PageWriter(Storefront storefront, CartCookie cookie) {
    this.storefront = storefront;
    this.cookie = cookie;
    this.texts = new Texts(storefront.locale());
  }

  Texts texts() {
    return texts;
  }

  /// Paragraphs of the terms and conditions.
  List<String> terms() {
    return List.of(
        texts.of("terms.body1", storefront.company(), storefront.address()),
        texts.of("terms.body2"),
        texts.of("terms.body3", storefront.withdrawalDays()),
        texts.of("terms.body4", storefront.countryName()));
  }

  /// @param template name below `storefront/`
  /// @param heading the page's first heading
  void send(
      HttpServerExchange exchange, String template, String heading, Map<String, Object> parameters)
      throws IOException {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("page", new Page(storefront, texts, heading, cookie.read(exchange).pieces()));
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render("storefront/" + template + ".jte", all, output);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, output.getContentLength());
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseHeaders().put(new HttpString("Content-Security-Policy"), POLICY);
    exchange.getResponseHeaders().put(new HttpString("X-Content-Type-Options"), "nosniff");
    exchange.getResponseHeaders().put(new HttpString("Referrer-Policy"), "same-origin");
    output.writeTo(exchange.getOutputStream());
    exchange.getOutputStream().close();
  }

  /// A page that says what went wrong and where to go on.
  ///
  /// @param status HTTP status
  /// @param key `notFound` or `refused`
  void sendError(HttpServerExchange exchange, int status, String key) {
    exchange.setStatusCode(status);
    try {
      send(
          exchange,
          "message",
          texts.of("error." + key + ".title"),
          Map.of("next", texts.of("error." + key + ".next")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
