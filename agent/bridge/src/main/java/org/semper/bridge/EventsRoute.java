package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.bridge.NotAdmitted.Reason;
import org.semper.bridge.pairing.PairedClients;

/// The event channel, a WebSocket (RFC 6455): Host, paired Origin, rate limit, one-time ticket, in this order. The ticket
/// comes as a subprotocol, never in the URL.
final class EventsRoute implements RouteClass {

  static final String PATH = "/v1/events";

  private static final AttachmentKey<String> CLIENT = AttachmentKey.create(String.class);
  private static final String SUBPROTOCOL = "semper.events.v1";
  private static final Pattern OFFERED =
      Pattern.compile("semper\\.events\\.v1, ?ticket\\.([A-Za-z0-9_-]{43})");

  private final PairedClients clients;
  private final TokenBuckets limit;
  private final EventTickets tickets;
  private final WebSocketProtocolHandshakeHandler handshake;

  EventsRoute(
      PairedClients clients, TokenBuckets limit, EventTickets tickets, EventChannels channels) {
    this.clients = clients;
    this.limit = limit;
    this.tickets = tickets;
    WebSocketConnectionCallback opened =
        (exchange, channel) -> channels.add(exchange.getAttachment(CLIENT), channel);
    this.handshake =
        new WebSocketProtocolHandshakeHandler(
            List.of(new Hybi13Handshake(Set.of(SUBPROTOCOL), false)), opened, Answer::forbid);
  }

  @Override
  public void answer(HttpServerExchange exchange, RequestHead head)
      throws NotAdmitted, IOException {
    head.requireHost();
    head.requireGet();
    String origin = head.origin();
    if (!clients.hasOrigin(origin)) {
      throw new NotAdmitted(Reason.ORIGIN);
    }
    if (!limit.take(origin)) {
      throw new NotAdmitted(Reason.RATE);
    }
    exchange.putAttachment(CLIENT, redeemed(head, origin));
    upgrade(exchange);
  }

  private String redeemed(RequestHead head, String origin) throws NotAdmitted {
    Matcher offered = OFFERED.matcher(head.subprotocols().orElse(""));
    if (!offered.matches()) {
      throw new NotAdmitted(Reason.TICKET);
    }
    return tickets
        .redeem(offered.group(1))
        .filter(client -> clients.key(client, origin).isPresent())
        .orElseThrow(() -> new NotAdmitted(Reason.TICKET));
  }

  private void upgrade(HttpServerExchange exchange) throws IOException {
    try {
      handshake.handleRequest(exchange);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the upgrade failed", e);
    }
  }
}
