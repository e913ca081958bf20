package org.semper.merchant;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.commerce.seller.SaleAnswer;
import org.semper.commerce.seller.Sales;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.StatementJson;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The address in an offer's `orderEndpoint`: buyers' agents post orders and payments, and get confirmations and receipts; and
/// what follows them, withdrawals and complaints. Who
/// may say what is decided by signatures alone, so no cookie and no origin matters here.
final class DealEndpoint implements HttpHandler {

  /// Largest statement with its OCSP responses, in bytes.
  static final int MAX_BYTES = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DealEndpoint.class);

  private final Sales sales;

  DealEndpoint(Sales sales) {
    this.sales = sales;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    if (!exchange.getRequestMethod().equals(Methods.POST)
        || !"application/json".equals(contentType)) {
      Replies.problem(exchange, ErrorCode.REQUEST_MALFORMED);
      return;
    }
    try {
      answer(exchange, statement(body(exchange)));
    } catch (RequestTooBigException e) {
      Replies.problem(exchange, ErrorCode.PAYLOAD_TOO_LARGE);
    } catch (JsonRejected | StatementRejected e) {
      Replies.problem(exchange, ErrorCode.REQUEST_MALFORMED);
    } catch (StoreUnavailable e) {
      LOG.error("no deal can be answered", e);
      Replies.problem(exchange, ErrorCode.SELLER_UNREACHABLE);
    }
  }

  private void answer(HttpServerExchange exchange, ArchivedStatement statement) {
    switch (sales.receive(statement)) {
      case SaleAnswer.Answered(var answer, var stamp) ->
          Replies.statement(exchange, new ArchivedStatement(answer, stamp));
      case SaleAnswer.Pending() -> Replies.problem(exchange, ErrorCode.ANSWER_PENDING);
      case SaleAnswer.Refused refused -> Replies.problem(exchange, refused.code());
    }
  }

  private static byte[] body(HttpServerExchange exchange) throws IOException {
    byte[] body = exchange.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw new RequestTooBigException();
    }
    return body;
  }

  private static ArchivedStatement statement(byte[] json) throws JsonRejected, StatementRejected {
    return StatementJson.parse(JsonFields.of(StrictJson.parse(json, MAX_BYTES), "statement"));
  }
}
