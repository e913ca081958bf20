package org.semper.api.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a statement says, whatever its type: members `id prev? to? body law exp`, in this order, nothing else.
///
/// @param id unique name the speaker gave it, a UUID
/// @param prev hash of the statement this one answers
/// @param to base64url SHA-256 of the addressee's certificate (its `x5t#S256`); absent while the addressee is unknown
/// @param body content of the statement's type
/// @param law ISO 3166-1 alpha-2 code of the country whose law the speaker chose
/// @param expires until when others may act on it, whole seconds; what was said stays said after it
public record StatementPayload(
    UUID id,
    Optional<StatementHash> prev,
    Optional<String> to,
    ObjectNode body,
    String law,
    Instant expires) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int THUMBPRINT_BYTES = 32;

  public StatementPayload {
    if (!COUNTRY.matcher(law).matches()) {
      throw new IllegalArgumentException("law is not an ISO 3166-1 alpha-2 code");
    }
    if (to.isPresent() && !Base64Url.encodes(to.get(), THUMBPRINT_BYTES)) {
      throw new IllegalArgumentException("addressee is not a certificate's thumbprint");
    }
    if (!WholeSeconds.isWhole(expires)) {
      throw new IllegalArgumentException("expiry is not a whole second of years 1970 to 9999");
    }
    body = body.deepCopy();
  }

  @Override
  public ObjectNode body() {
    return body.deepCopy();
  }

  /// Two payloads are equal if they are written alike; how their numbers are held in memory does not count.
  @Override
  public boolean equals(Object other) {
    return other instanceof StatementPayload that
        && toJson().toString().equals(that.toJson().toString());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  static StatementPayload parse(JsonNode json) throws JsonRejected {
    JsonFields fields = JsonFields.of(json, "payload");
    UUID id = uuid(fields);
    Optional<StatementHash> prev = prev(fields);
    Optional<String> to = to(fields);
    if (!(fields.node("body") instanceof ObjectNode body)) {
      throw new JsonRejected(JsonRejected.Reason.MEMBER_OF_OTHER_TYPE, "payload.body");
    }
    String law = fields.text("law", 2);
    if (!COUNTRY.matcher(law).matches()) {
      throw fields.outOfRange("law");
    }
    Instant expires = WholeSeconds.read(fields, "exp");
    fields.end();
    return new StatementPayload(id, prev, to, body, law, expires);
  }

  /// Members in their fixed order.
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.toString());
    prev.ifPresent(hash -> json.put("prev", hash.text()));
    to.ifPresent(addressee -> json.put("to", addressee));
    json.set("body", body());
    json.put("law", law);
    json.put("exp", expires.getEpochSecond());
    return json;
  }

  private static UUID uuid(JsonFields fields) throws JsonRejected {
    String text = fields.text("id", 36);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange("id");
    }
    throw fields.outOfRange("id");
  }

  private static Optional<StatementHash> prev(JsonFields fields) throws JsonRejected {
    Optional<String> text = fields.optionalText("prev", 43);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        StatementHash.parse(text.get()).orElseThrow(() -> fields.outOfRange("prev")));
  }

  private static Optional<String> to(JsonFields fields) throws JsonRejected {
    Optional<String> text = fields.optionalText("to", 43);
    if (text.isPresent() && !Base64Url.encodes(text.get(), THUMBPRINT_BYTES)) {
      throw fields.outOfRange("to");
    }
    return text;
  }
}
