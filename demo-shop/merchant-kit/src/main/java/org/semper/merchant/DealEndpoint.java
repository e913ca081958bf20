package org.semper.merchant;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import org.semper.api.bridge.ErrorCode;
import org.semper.server.Replies;
import org.semper.server.Reply;

/// The address in an offer's `orderEndpoint`, where buyers' agents post what [DealService] takes. No cookie and no origin matters
/// here.
final class DealEndpoint implements HttpHandler {

  private final DealService deals;

  DealEndpoint(DealService deals) {
    this.deals = deals;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    Replies.send(exchange, reply(exchange));
  }

  private Reply reply(HttpServerExchange exchange) throws IOException {
    String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    if (!exchange.getRequestMethod().equals(Methods.POST)
        || !"application/json".equals(contentType)) {
      return Answers.problem(ErrorCode.REQUEST_MALFORMED);
    }
    try {
      byte[] body = exchange.getInputStream().readNBytes(DealService.MAX_BYTES + 1);
      return body.length > DealService.MAX_BYTES
          ? Answers.problem(ErrorCode.PAYLOAD_TOO_LARGE)
          : deals.answer(body);
    } catch (RequestTooBigException e) {
      return Answers.problem(ErrorCode.PAYLOAD_TOO_LARGE);
    }
  }
}
