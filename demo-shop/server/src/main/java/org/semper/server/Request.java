package org.semper.server;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;

/// A request whose method, path, content type and size were found to be the route's.
public final class Request {

  private final String rest;
  private final byte[] body;

  Request(String rest, byte[] body) {
    this.rest = rest;
    this.body = body;
  }

  /// What follows the route's path, as it was sent; empty unless the route ends with `/`.
  public String rest() {
    return rest;
  }

  public byte[] body() {
    return body.clone();
  }

  /// The body as one JSON object.
  public JsonFields json() throws JsonRejected {
    return JsonFields.of(StrictJson.parse(body, body.length), "body");
  }
}
