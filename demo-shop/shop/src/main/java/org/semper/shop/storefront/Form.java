package org.semper.shop.storefront;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.FormParserFactory;
import java.io.IOException;
import java.util.Optional;

/// The fields of a posted form.
public final class Form {

  private static final FormParserFactory PARSERS = FormParserFactory.builder().build();

  private final FormData data;

  private Form(FormData data) {
    this.data = data;
  }

  /// @return empty if the body is no form
  public static Optional<Form> read(HttpServerExchange exchange) throws IOException {
    try (FormDataParser parser = PARSERS.createParser(exchange)) {
      return parser == null ? Optional.empty() : Optional.of(new Form(parser.parseBlocking()));
    }
  }

  /// @return the field's text without surrounding white space; empty if missing
  public String text(String name) {
    FormData.FormValue value = data.getFirst(name);
    return value == null || value.isFileItem() ? "" : value.getValue().strip();
  }
}
