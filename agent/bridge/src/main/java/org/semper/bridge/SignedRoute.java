package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.bridge.NotAdmitted.Reason;
import org.semper.bridge.pairing.PairedClients;
import org.semper.bridge.signature.MessageSignatures;
import org.semper.bridge.signature.SignatureRejected;
import org.semper.bridge.signature.SignedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What paired extensions ask, and every path nobody else answers: Host, POST, content type, paired Origin, rate limit,
/// message signature, in this order. From a valid signature on, every answer is signed, problems included.
final class SignedRoute implements RouteClass {

  private static final Logger LOG = LoggerFactory.getLogger(SignedRoute.class);

  private final PairedClients clients;
  private final MessageSignatures signatures;
  private final RateLimits limits;
  private final Endpoints endpoints;

  SignedRoute(
      PairedClients clients, MessageSignatures signatures, RateLimits limits, Endpoints endpoints) {
    this.clients = clients;
    this.signatures = signatures;
    this.limits = limits;
    this.endpoints = endpoints;
  }

  @Override
  public void answer(HttpServerExchange exchange, RequestHead head)
      throws NotAdmitted, IOException {
    head.requireHost();
    head.requirePost();
    head.requireJson();
    String origin = head.origin();
    if (!clients.hasOrigin(origin)) {
      throw new NotAdmitted(Reason.ORIGIN);
    }
    if (!limits.origins().take(origin)) {
      throw new NotAdmitted(Reason.RATE);
    }
    SignedRequest request = authenticated(head, origin);
    Answer answer = answerTo(request, exchange, head);
    answer.sendSigned(
        exchange,
        signatures.sign(request, answer.status(), answer.contentType(), answer.content()));
  }

  private SignedRequest authenticated(RequestHead head, String origin) throws NotAdmitted {
    try {
      return signatures.authenticate(head.toVerify(), id -> clients.key(id, origin));
    } catch (SignatureRejected e) {
      LOG.debug("signature: {}", e.reason());
      throw new NotAdmitted(Reason.SIGNATURE);
    }
  }

  private Answer answerTo(SignedRequest request, HttpServerExchange exchange, RequestHead head)
      throws NotAdmitted, IOException {
    try {
      signatures.requireFresh(request);
      if (!limits.clients().take(request.keyId())) {
        throw new RequestRefused(ErrorCode.RATE_LIMITED);
      }
      byte[] content = content(exchange, head);
      request.requireContent(content);
      return endpoints.answer(
          new Call(
              head.path(),
              request.keyId(),
              head.idempotencyKey(),
              StrictJson.parse(content, BridgeLimits.BODY_BYTES)));
    } catch (RequestRefused e) {
      return Answer.problem(e.problem());
    } catch (SignatureRejected e) {
      return refusal(code(e));
    } catch (JsonRejected e) {
      return refusal(ErrorCode.REQUEST_MALFORMED);
    } catch (RuntimeException e) {
      LOG.error("a request could not be answered", e);
      return refusal(ErrorCode.INTERNAL);
    }
  }

  private static byte[] content(HttpServerExchange exchange, RequestHead head)
      throws NotAdmitted, RequestRefused, IOException {
    int length = head.contentLength();
    if (length > BridgeLimits.BODY_BYTES) {
      exchange.setPersistent(false);
      throw new RequestRefused(ErrorCode.PAYLOAD_TOO_LARGE);
    }
    return Content.read(exchange, length);
  }

  private static ErrorCode code(SignatureRejected rejected) {
    return switch (rejected.reason()) {
      case OUTSIDE_WINDOW -> ErrorCode.CLOCK_SKEW;
      case REPLAYED -> ErrorCode.REPLAY;
      default -> ErrorCode.BAD_SIGNATURE;
    };
  }

  private static Answer refusal(ErrorCode code) {
    return Answer.problem(new RequestRefused(code).problem());
  }
}
