package org.semper.shop.storefront.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import org.semper.shop.storefront.HtmlReply;
import org.semper.shop.storefront.PriceFormat;
import org.semper.shop.storefront.Storefront;
import org.semper.shop.storefront.Texts;

/// Renders the desk's pages and sends them.
final class DeskPages {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Storefront storefront;
  private final Texts texts;
  private final DateTimeFormatter moments;

  /// @param zone in which times are written
  DeskPages(Storefront storefront, ZoneId zone) {
    this.storefront = storefront;
    this.texts = new Texts("org.semper.shop.storefront.desk.Desk", storefront.locale());
    this.moments =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
            .appendPattern(" z")
            .toFormatter(storefront.locale())
            .withZone(zone);
  }

  PriceFormat prices() {
    return storefront.prices();
  }

  String say(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /// @param template name below `desk/`
  /// @param heading the page's first heading
  void send(
      HttpServerExchange exchange, String template, String heading, Map<String, Object> parameters)
      throws IOException {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("page", new DeskPage(storefront, texts, heading, moments));
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render("desk/" + template + ".jte", all, output);
    HtmlReply.send(exchange, output);
  }

  /// A page that says to the merchant what is the matter and what to do next.
  ///
  /// @param key of a title; `.next` is added for what to do
  void message(HttpServerExchange exchange, int status, String key) throws IOException {
    message(exchange, status, key, true);
  }

  /// The same to somebody who is not signed in.
  void outside(HttpServerExchange exchange, int status, String key) throws IOException {
    message(exchange, status, key, false);
  }

  private void message(HttpServerExchange exchange, int status, String key, boolean inside)
      throws IOException {
    exchange.setStatusCode(status);
    send(exchange, "message", say(key), Map.of("next", say(key + ".next"), "inside", inside));
  }

  static void redirect(HttpServerExchange exchange, String path) {
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange.getResponseHeaders().put(Headers.LOCATION, path);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.endExchange();
  }
}
