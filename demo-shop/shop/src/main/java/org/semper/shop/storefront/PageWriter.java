package org.semper.shop.storefront;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Renders a storefront's pages.
final class PageWriter {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Storefront storefront;
  private final Texts texts;
  private final CartCookie cookie;

  PageWriter(Storefront storefront, CartCookie cookie) {
    this.storefront = storefront;
    this.cookie = cookie;
    this.texts = new Texts("org.semper.shop.storefront.Shop", storefront.locale());
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
    HtmlReply.send(exchange, output);
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
