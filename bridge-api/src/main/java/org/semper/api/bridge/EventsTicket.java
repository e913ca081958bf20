package org.semper.api.bridge;

import java.time.Duration;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answer to `POST /v1/events`: admits one WebSocket upgrade to `/v1/events`, as subprotocol `ticket.<ticket>`.
///
/// @param ticket base64url of 32 random bytes
/// @param expiresIn whole seconds, 1 s to 30 s
public record EventsTicket(String ticket, Duration expiresIn) {

  public static final int TICKET_BYTES = 32;

  private static final int MAX_SECONDS = 30;

  public EventsTicket {
    if (!Base64Url.encodes(ticket, TICKET_BYTES)) {
      throw new IllegalArgumentException("a ticket is 32 bytes in base64url");
    }
    boolean whole = expiresIn.equals(Duration.ofSeconds(expiresIn.toSeconds()));
    if (!whole || expiresIn.toSeconds() < 1 || expiresIn.toSeconds() > MAX_SECONDS) {
      throw new IllegalArgumentException("a ticket lives 1 to 30 whole seconds");
    }
  }

  public static EventsTicket parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    String ticket = BinaryText.read(fields, "ticket", TICKET_BYTES);
    long seconds = fields.integer("expiresIn", 1, MAX_SECONDS);
    fields.end();
    return new EventsTicket(ticket, Duration.ofSeconds(seconds));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ticket", ticket)
        .put("expiresIn", expiresIn.toSeconds());
  }
}
