package org.semper.bridge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/// Stands in front of every path: finds the class of route and gives whoever it does not admit the one 403. Each exchange
/// runs on a virtual thread and has a deadline.
final class Gatekeeper implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
  private static final String PAIRING = "/v1/pairing/";

  private final Routes routes;
  private final Executor threads;
  private final Duration patience;

  /// The three classes of route.
  record Routes(RouteClass pairing, RouteClass events, RouteClass signed) {

    RouteClass of(RequestHead head) throws NotAdmitted {
      if (head.path().startsWith(PAIRING)) {
        return pairing;
      }
      return head.path().equals(EventsRoute.PATH) && head.isWebSocketUpgrade() ? events : signed;
    }
  }

  /// @param threads starts a virtual thread for each task
  /// @param patience longest time for a request; its answer may take as long again
  Gatekeeper(Routes routes, Executor threads, Duration patience) {
    this.routes = routes;
    this.threads = threads;
    this.patience = patience;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    XnioExecutor.Key deadline =
        exchange
            .getIoThread()
            .executeAfter(
                () -> IoUtils.safeClose(exchange.getConnection()),
                patience.multipliedBy(2).toMillis(),
                TimeUnit.MILLISECONDS);
    exchange.addExchangeCompleteListener((done, next) -> {
      deadline.remove();
      next.proceed();
    });
    Content.expect(exchange, patience);
    exchange.dispatch(threads, this::answer);
  }

  private void answer(HttpServerExchange exchange) {
    try {
      RequestHead head = RequestHead.of(exchange);
      routes.of(head).answer(exchange, head);
    } catch (NotAdmitted e) {
      LOG.debug("not admitted: {}", e.reason());
      Answer.forbid(exchange);
    } catch (IOException e) {
      LOG.debug("the caller stopped", e);
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
