package org.semper.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the route of a request, reads its body, runs its service and sends the reply. The last place that a failure of ours
/// reaches: it is logged here, once, and the other side learns nothing about it.
final class RouteHandler implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RouteHandler.class);

  private final List<Route> routes;

  RouteHandler(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    Replies.send(exchange, reply(exchange));
  }

  private Reply reply(HttpServerExchange exchange) throws IOException {
    try {
      Route route = route(exchange);
      byte[] body = body(exchange, route);
      String rest = exchange.getRequestPath().substring(route.path().length());
      return route.service().serve(new Request(rest, body));
    } catch (Refused e) {
      return Reply.problem(e.problem());
    } catch (JsonRejected e) {
      return Reply.problem(Problem.MALFORMED);
    } catch (StoreUnavailable e) {
      LOG.warn("the store is unavailable", e);
      return Reply.problem(Problem.UNAVAILABLE);
    } catch (RuntimeException e) {
      LOG.error("a service failed", e);
      return Reply.problem(Problem.INTERNAL);
    }
  }

  private Route route(HttpServerExchange exchange) throws Refused {
    String path = exchange.getRequestPath();
    List<Route> here = routes.stream().filter(route -> route.isAt(path)).toList();
    if (here.isEmpty()) {
      throw new Refused(Problem.NOT_FOUND);
    }
    String method = exchange.getRequestMethod().toString();
    Route route =
        here.stream()
            .filter(candidate -> candidate.method().equals(method))
            .findFirst()
            .orElseThrow(() -> new Refused(Problem.WRONG_METHOD));
    Optional<String> sent =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE));
    if (route.contentType().isPresent() && !route.contentType().equals(sent)) {
      throw new Refused(Problem.WRONG_CONTENT_TYPE);
    }
    return route;
  }

  private static byte[] body(HttpServerExchange exchange, Route route) throws Refused, IOException {
    byte[] body = exchange.getInputStream().readNBytes(route.maxBytes() + 1);
    if (body.length > route.maxBytes()) {
      throw new Refused(Problem.PAYLOAD_TOO_LARGE);
    }
    return body;
  }
}
