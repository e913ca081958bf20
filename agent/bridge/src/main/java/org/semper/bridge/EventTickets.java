package org.semper.bridge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.EventsTicket;
import org.semper.api.json.Base64Url;
import org.semper.bridge.pairing.ShortTime;

/// Tickets for event channels: a WebSocket upgrade cannot be signed, the request for its ticket can. One ticket admits one
/// upgrade, within 30 s.
final class EventTickets {

  static final Duration LIFE = Duration.ofSeconds(30);

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Ticket> valid = new HashMap<>();

  private record Ticket(String client, ShortTime life) {}

  EventTickets(Clock clock) {
    this.clock = clock;
  }

  /// @param client thumbprint of the key that signed the request
  /// @return base64url of 32 random bytes
  synchronized String issue(String client) {
    forgetOld();
    byte[] drawn = new byte[EventsTicket.TICKET_BYTES];
    random.nextBytes(drawn);
    String ticket = Base64Url.encode(drawn);
    valid.put(ticket, new Ticket(client, new ShortTime(clock.instant(), LIFE)));
    return ticket;
  }

  /// @return whose it is; empty if it was not issued, was used, or is too old
  synchronized Optional<String> redeem(String ticket) {
    forgetOld();
    return Optional.ofNullable(valid.remove(ticket)).map(Ticket::client);
  }

  private void forgetOld() {
    Instant now = clock.instant();
    valid.values().removeIf(ticket -> !ticket.life().lastsAt(now));
  }
}
