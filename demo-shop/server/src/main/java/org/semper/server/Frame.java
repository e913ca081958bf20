package org.semper.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.AttachmentKey;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.semper.server.Exchanges.Turn;

/// Stands before a handler and keeps slow callers away from it: the handler is called on a virtual thread, when the body has come
/// whole, and its answer is sent while no thread waits. Within another frame it adds nothing.
///
/// Bounded are bodies, the time of each part of an exchange, the rate of bodies and answers, and the exchanges at once, in all and
/// per address ([Limits]). Who is too slow gets 408, or a closed connection. What comes before an exchange, handshake and headers, is
/// bounded by the server: [PartyServer] does it.
public final class Frame implements HttpHandler {

  private static final AttachmentKey<Boolean> FRAMED = AttachmentKey.create(Boolean.class);

  private final HttpHandler handler;
  private final int maxBytes;
  private final Limits limits;
  private final Exchanges exchanges;
  private final Executor threads;

  private Frame(
      HttpHandler handler, int maxBytes, Limits limits, Exchanges exchanges, Executor threads) {
    this.handler = handler;
    this.maxBytes = maxBytes;
    this.limits = limits;
    this.exchanges = exchanges;
    this.threads = threads;
  }

  /// @param maxBytes largest body
  /// @param threads makes a virtual thread for each task
  public static HttpHandler around(
      HttpHandler handler, int maxBytes, Limits limits, Executor threads) {
    return new HttpContinueReadHandler(
        new Frame(handler, maxBytes, limits, new Exchanges(limits), threads));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getAttachment(FRAMED) != null) {
      handler.handleRequest(exchange);
    } else if (exchange.isInIoThread()) {
      exchange.putAttachment(FRAMED, true);
      take(exchange);
    } else {
      exchange.dispatch(exchange.getIoThread(), this);
    }
  }

  private void take(HttpServerExchange exchange) {
    Watch watch = new Watch(exchange, limits, exchanges);
    if (!exchanges.enter(watch)) {
      watch.refuse(Problem.UNAVAILABLE);
      return;
    }
    if (exchange.isRequestComplete()) {
      watch.begin(() -> {});
      work(exchange, watch);
      return;
    }
    BodyReader body = new BodyReader(exchange, maxBytes, watch, () -> work(exchange, watch));
    watch.begin(body::stop);
    body.read();
  }

  private void work(HttpServerExchange exchange, Watch watch) {
    watch.working();
    exchange.dispatch(threads, (HttpHandler) working -> serve(working, watch));
  }

  private void serve(HttpServerExchange exchange, Watch watch) throws Exception {
    Optional<Turn> turn = exchanges.turn(watch.turns());
    if (turn.isEmpty()) {
      Replies.send(exchange, Reply.problem(Problem.UNAVAILABLE));
      return;
    }
    HeldAnswer answer = new HeldAnswer(exchange);
    try (Turn _ = turn.get()) {
      exchange.startBlocking(answer);
      handler.handleRequest(exchange);
    }
    answer.finish();
  }
}
