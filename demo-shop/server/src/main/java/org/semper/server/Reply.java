package org.semper.server;

import org.semper.api.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// What is sent back.
public final class Reply {

  private final int status;
  private final String contentType;
  private final byte[] body;

  private Reply(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  public static Reply json(JsonNode json) {
    return json(StrictJson.bytes(json));
  }

  /// @param json a JSON text that was stored as it was sent before
  public static Reply json(byte[] json) {
    return of("application/json", json);
  }

  public static Reply of(String contentType, byte[] body) {
    return of(200, contentType, body);
  }

  /// @param status HTTP status (RFC 9110)
  public static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, contentType, body.clone());
  }

  public static Reply problem(Problem problem) {
    return new Reply(
        problem.status(), "application/problem+json", StrictJson.bytes(problem.toJson()));
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }

  public byte[] body() {
    return body.clone();
  }
}
