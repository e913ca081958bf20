package org.semper.server;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A refusal as the other side reads it (RFC 9457).
///
/// @param status HTTP status
/// @param code stable, for programs, such as `NAME_NOT_ACCEPTED`
/// @param title the same for every occurrence of the code
/// @param retryable whether the same request may succeed later
/// @param next the one next step, a sentence for a person
public record Problem(int status, String code, String title, boolean retryable, String next) {

  /// A body that is not what this address takes.
  public static final Problem MALFORMED =
      new Problem(
          400,
          "MALFORMED",
          "The request could not be read",
          false,
          "Send the request in the form that the documentation gives.");

  static final Problem NOT_FOUND =
      new Problem(404, "NOT_FOUND", "Nothing is here", false, "Check the address.");

  static final Problem WRONG_METHOD =
      new Problem(
          405, "WRONG_METHOD", "This address takes another method", false, "Check the method.");

  static final Problem TOO_SLOW =
      new Problem(408, "TOO_SLOW", "The request came too slowly", true, "Send the request again.");

  static final Problem PAYLOAD_TOO_LARGE =
      new Problem(
          413, "PAYLOAD_TOO_LARGE", "The request is too large", false, "Send a smaller request.");

  static final Problem WRONG_CONTENT_TYPE =
      new Problem(
          415,
          "WRONG_CONTENT_TYPE",
          "This address takes another content type",
          false,
          "Check the content type.");

  static final Problem INTERNAL =
      new Problem(
          500, "INTERNAL", "The service failed", false, "Report this to whoever runs the service.");

  /// What is not there now and will be.
  public static final Problem UNAVAILABLE =
      new Problem(
          503, "UNAVAILABLE", "The service is busy or down", true, "Try again in a minute.");

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "urn:semper:problem:" + code);
    json.put("title", title);
    json.put("status", status);
    json.put("code", code);
    json.put("retryable", retryable);
    json.put("next", next);
    return json;
  }
}
