package org.semper.api.bridge;

import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What went wrong, as problem JSON (RFC 9457): members `type title status code retryable next`, nothing else.
///
/// @param title what happened, one line, at most 300 characters
/// @param next the one next step for a person, one sentence, at most 300 characters
public record Problem(ErrorCode code, String title, String next) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:semper:problem:";
  private static final int MAX_TEXT = 300;

  public Problem {
    PlainText.require(title, MAX_TEXT, "title");
    PlainText.require(next, MAX_TEXT, "next step");
  }

  /// With the code's own words.
  public static Problem of(ErrorCode code) {
    return new Problem(code, code.title(), code.next());
  }

  /// Refuses unknown codes, and a type, status or `retryable` that is not the code's.
  public static Problem parse(JsonFields fields) throws JsonRejected {
    ErrorCode code = code(fields);
    if (!fields.text("type", 100).equals(TYPE_PREFIX + code)) {
      throw fields.outOfRange("type");
    }
    fields.integer("status", code.status(), code.status());
    if (fields.flag("retryable") != code.retryable()) {
      throw fields.outOfRange("retryable");
    }
    Problem problem =
        new Problem(code, fields.text("title", MAX_TEXT), fields.text("next", MAX_TEXT));
    fields.end();
    return problem;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", TYPE_PREFIX + code)
        .put("title", title)
        .put("status", code.status())
        .put("code", code.name())
        .put("retryable", code.retryable())
        .put("next", next);
  }

  static Optional<Problem> optional(JsonFields fields, String name) throws JsonRejected {
    return fields.has(name) ? Optional.of(parse(fields.object(name))) : Optional.empty();
  }

  private static ErrorCode code(JsonFields fields) throws JsonRejected {
    String name = fields.text("code", 40);
    for (ErrorCode code : ErrorCode.values()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    throw fields.outOfRange("code");
  }
}
