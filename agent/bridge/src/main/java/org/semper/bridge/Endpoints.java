package org.semper.bridge;

import java.util.Map;
import org.semper.api.bridge.DealList;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.EmptyMessage;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.EventsTicket;
import org.semper.api.bridge.HelloAnswer;
import org.semper.api.bridge.HelloRequest;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.bridge.RaiseRequest;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementRejected;

/// What a paired extension can ask, by path.
final class Endpoints {

  /// The protocol version that is spoken.
  static final int VERSION = 1;

  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private final String agentVersion;
  private final DealDesk desk;
  private final TokenBuckets dealLimit;
  private final EventTickets tickets;
  private final Map<String, Endpoint> byPath =
      Map.of(
          "/v1/hello",
          this::hello,
          "/v1/deals",
          this::openDeal,
          "/v1/deals/open",
          this::openDeals,
          "/v1/deals/raise",
          this::raise,
          EventsRoute.PATH,
          this::ticket);

  @FunctionalInterface
  private interface Endpoint {
    Answer answer(Call call) throws RequestRefused, JsonRejected;
  }

  Endpoints(String agentVersion, DealDesk desk, TokenBuckets dealLimit, EventTickets tickets) {
    this.agentVersion = agentVersion;
    this.desk = desk;
    this.dealLimit = dealLimit;
    this.tickets = tickets;
  }

  Answer answer(Call call) throws RequestRefused, JsonRejected {
    Endpoint endpoint = byPath.get(call.path());
    if (endpoint == null) {
      throw new RequestRefused(ErrorCode.REQUEST_MALFORMED);
    }
    return endpoint.answer(call);
  }

  private Answer hello(Call call) throws RequestRefused, JsonRejected {
    if (!HelloRequest.parse(call.message()).speaks(VERSION)) {
      throw new RequestRefused(ErrorCode.VERSION_UNSUPPORTED);
    }
    return Answer.json(OK, new HelloAnswer(VERSION, agentVersion, desk.isLocked()).toJson());
  }

  private Answer openDeal(Call call) throws RequestRefused, JsonRejected {
    IdempotencyKey key =
        call.idempotencyKey()
            .flatMap(IdempotencyKey::parse)
            .orElseThrow(() -> new RequestRefused(ErrorCode.REQUEST_MALFORMED));
    DealRequest request = dealRequest(call);
    if (!dealLimit.take(call.client())) {
      throw new RequestRefused(ErrorCode.RATE_LIMITED);
    }
    return Answer.json(ACCEPTED, desk.open(request, key, call.client()).toJson());
  }

  private Answer openDeals(Call call) throws JsonRejected {
    EmptyMessage.parse(call.message());
    return Answer.json(OK, new DealList(desk.current(call.client())).toJson());
  }

  private Answer raise(Call call) throws JsonRejected {
    desk.raise(RaiseRequest.parse(call.message()).deal(), call.client());
    return Answer.json(OK, new EmptyMessage().toJson());
  }

  private Answer ticket(Call call) throws JsonRejected {
    EmptyMessage.parse(call.message());
    return Answer.json(
        OK, new EventsTicket(tickets.issue(call.client()), EventTickets.LIFE).toJson());
  }

  private static DealRequest dealRequest(Call call) throws RequestRefused, JsonRejected {
    try {
      return DealRequest.parse(call.message());
    } catch (StatementRejected e) {
      throw new RequestRefused(ErrorCode.OFFER_MALFORMED);
    }
  }
}
