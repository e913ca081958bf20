package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.semper.api.bridge.PairingCommit;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.bridge.NotAdmitted.Reason;
import org.semper.bridge.pairing.ExtensionOrigins;
import org.semper.bridge.pairing.Pairing;
import org.semper.bridge.pairing.PairingRefused;
import org.semper.bridge.pairing.TcpPeers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Pairing, closed unless the owner opened it: Host, POST, content type, Origin, rate limit, the peer's user, and then what
/// the two messages must prove. Answers are not signed, for nobody knows the agent's key yet; the messages prove it.
final class PairingRoute implements RouteClass {

  private static final Logger LOG = LoggerFactory.getLogger(PairingRoute.class);
  private static final int MAX_CONTENT = 4096;
  private static final int OK = 200;

  private final Pairing pairing;
  private final ExtensionOrigins origins;
  private final TokenBuckets limit;
  private final TcpPeers peers;

  PairingRoute(Pairing pairing, ExtensionOrigins origins, TokenBuckets limit, TcpPeers peers) {
    this.pairing = pairing;
    this.origins = origins;
    this.limit = limit;
    this.peers = peers;
  }

  @Override
  public void answer(HttpServerExchange exchange, RequestHead head)
      throws NotAdmitted, IOException {
    head.requireHost();
    head.requirePost();
    head.requireJson();
    String origin = head.origin();
    if (!origins.admit(origin)) {
      throw new NotAdmitted(Reason.ORIGIN);
    }
    if (!limit.take("pairing")) {
      throw new NotAdmitted(Reason.RATE);
    }
    requireUnderWay();
    requireSameUser(exchange);
    answered(head.path(), origin, message(exchange, head)).send(exchange);
  }

  private void requireUnderWay() throws NotAdmitted {
    if (!pairing.isUnderWay()) {
      throw new NotAdmitted(Reason.PAIRING);
    }
  }

  private void requireSameUser(HttpServerExchange exchange) throws NotAdmitted {
    if (peers.ownerOf(exchange.getSourceAddress(), exchange.getDestinationAddress())
        == TcpPeers.Owner.OTHER_USER) {
      LOG.warn("another user of this computer tried to pair");
      throw new NotAdmitted(Reason.PEER);
    }
  }

  private static JsonNode message(HttpServerExchange exchange, RequestHead head)
      throws NotAdmitted, IOException {
    int length = head.contentLength();
    if (length > MAX_CONTENT) {
      throw new NotAdmitted(Reason.FRAMING);
    }
    try {
      return StrictJson.parse(Content.read(exchange, length), MAX_CONTENT);
    } catch (JsonRejected e) {
      throw new NotAdmitted(Reason.PAIRING);
    }
  }

  private Answer answered(String path, String origin, JsonNode message) throws NotAdmitted {
    try {
      return switch (path) {
        case "/v1/pairing/commit" ->
            Answer.json(OK, pairing.commit(origin, PairingCommit.parse(message)).toJson());
        case "/v1/pairing/reveal" ->
            Answer.json(OK, pairing.reveal(origin, PairingReveal.parse(message)).toJson());
        default -> throw new NotAdmitted(Reason.PAIRING);
      };
    } catch (PairingRefused | JsonRejected e) {
      throw new NotAdmitted(Reason.PAIRING);
    }
  }
}
