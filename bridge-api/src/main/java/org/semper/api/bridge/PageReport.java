package org.semper.api.bridge;

import java.nio.charset.StandardCharsets;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.web.WebOrigin;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the extension reports of the page in which the owner clicked. The origins are the browser's word; markup and language
/// are the page's and may be hostile.
///
/// @param origin of the document that carries the tag
/// @param topOrigin of the document in the address bar
/// @param markup outer HTML of the elements with `data-semper` marks, at most [#MAX_MARKUP_BYTES] in UTF-8; may be empty
/// @param cut whether the page has more marks than `markup` has room for
/// @param language the page's `lang` as it stands, at most 35 characters; empty if it names none
public record PageReport(
    WebOrigin origin, WebOrigin topOrigin, String markup, boolean cut, String language) {

  public static final int MAX_MARKUP_BYTES = 64 * 1024;

  private static final int MAX_LANGUAGE = 35;

  public PageReport {
    if (bytes(markup) > MAX_MARKUP_BYTES || language.length() > MAX_LANGUAGE) {
      throw new IllegalArgumentException("the page's markup or language is too long");
    }
  }

  /// A report of all marks of a page.
  public PageReport(WebOrigin origin, WebOrigin topOrigin, String markup, String language) {
    this(origin, topOrigin, markup, false, language);
  }

  public static PageReport parse(JsonFields fields) throws JsonRejected {
    WebOrigin origin = origin(fields, "origin");
    WebOrigin topOrigin = origin(fields, "topOrigin");
    String markup = fields.anyText("markup", MAX_MARKUP_BYTES);
    boolean cut = fields.flag("cut");
    String language = fields.anyText("language", MAX_LANGUAGE);
    fields.end();
    if (bytes(markup) > MAX_MARKUP_BYTES) {
      throw fields.outOfRange("markup");
    }
    return new PageReport(origin, topOrigin, markup, cut, language);
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("origin", origin.text())
        .put("topOrigin", topOrigin.text())
        .put("markup", markup)
        .put("cut", cut)
        .put("language", language);
  }

  private static WebOrigin origin(JsonFields fields, String name) throws JsonRejected {
    return WebOrigin.parse(fields.text(name, WebOrigin.MAX_LENGTH))
        .orElseThrow(() -> fields.outOfRange(name));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
