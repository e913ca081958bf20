package org.semper.server;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;

/// Looks at one exchange every second and ends it when its peer is too slow or its service takes too long. Runs on the connection's
/// own I/O thread, so it holds none.
final class Watch {

  private static final long PERIOD_MILLIS = 1000;
  private static final long LAST_WORDS_MILLIS = 1000;

  /// Whom the exchange waits for.
  private enum Phase {
    BODY,
    SERVICE,
    ANSWER
  }

  private final HttpServerExchange exchange;
  private final Limits limits;
  private final Exchanges exchanges;
  private final InetAddress address;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile Phase phase = Phase.BODY;
  private long since = System.nanoTime();
  private long periodBegan = since;
  private long bytesBefore;
  private long received;
  private Runnable stopReading = () -> {};
  private Semaphore turns = new Semaphore(0);

  Watch(HttpServerExchange exchange, Limits limits, Exchanges exchanges) {
    this.exchange = exchange;
    this.limits = limits;
    this.exchanges = exchanges;
    this.address = exchange.getSourceAddress().getAddress();
  }

  InetAddress address() {
    return address;
  }

  /// @return whether only the other side can bring it forward
  boolean waitsForPeer() {
    return phase != Phase.SERVICE;
  }

  /// Gives it the turns of its address.
  void allot(Semaphore ofAddress) {
    turns = ofAddress;
  }

  Semaphore turns() {
    return turns;
  }

  boolean isOver() {
    return over.get();
  }

  /// Begins to look.
  ///
  /// @param stop ends the reading of the body
  void begin(Runnable stop) {
    stopReading = stop;
    exchange.addExchangeCompleteListener((_, next) -> {
      end();
      next.proceed();
    });
    again();
  }

  /// So many bytes of the body came.
  void received(int bytes) {
    received += bytes;
  }

  /// The body is complete; a service runs.
  void working() {
    enter(Phase.SERVICE);
  }

  /// Ends it for another's sake.
  void giveWay() {
    exchange.getIoThread().execute(this::cut);
  }

  /// Answers a request whose body is not read to its end, and closes the connection. On the I/O thread.
  void refuse(Problem problem) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    exchanges.leave(this);
    stopReading.run();
    exchange.setPersistent(false);
    Reply reply = Reply.problem(problem);
    Replies.head(exchange, reply.status(), reply.contentType());
    exchange.setResponseContentLength(reply.body().length);
    exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()), new LastWords());
    later(this::close, LAST_WORDS_MILLIS);
  }

  private void look() {
    if (over.get()) {
      return;
    }
    if (!exchange.getConnection().isOpen() && waitsForPeer()) {
      cut();
      return;
    }
    if (phase == Phase.SERVICE && exchange.isResponseStarted()) {
      enter(Phase.ANSWER);
    }
    long nanos = System.nanoTime() - since;
    boolean late =
        switch (phase) {
          case BODY -> nanos > limits.body().toNanos() || dribbles(received);
          case SERVICE -> nanos > limits.work().toNanos();
          case ANSWER ->
              nanos > limits.answer().toNanos() || dribbles(exchange.getResponseBytesSent());
        };
    if (late) {
      cut();
    } else {
      again();
    }
  }

  /// @param bytes that came or went in all
  private boolean dribbles(long bytes) {
    long now = System.nanoTime();
    if (now - periodBegan < limits.grace().toNanos()) {
      return false;
    }
    boolean few = bytes - bytesBefore < limits.leastBytes();
    periodBegan = now;
    bytesBefore = bytes;
    return few;
  }

  private void cut() {
    if (phase == Phase.BODY) {
      refuse(Problem.TOO_SLOW);
    } else if (over.compareAndSet(false, true)) {
      exchanges.leave(this);
      close();
    }
  }

  private void close() {
    IoUtils.safeClose(exchange.getConnection());
    if (phase != Phase.SERVICE) {
      exchange.endExchange();
    }
  }

  private void end() {
    if (over.compareAndSet(false, true)) {
      exchanges.leave(this);
    }
  }

  private void enter(Phase next) {
    since = System.nanoTime();
    periodBegan = since;
    bytesBefore = 0;
    phase = next;
  }

  private void again() {
    later(this::look, PERIOD_MILLIS);
  }

  private void later(Runnable act, long millis) {
    try {
      var _ = exchange.getIoThread().executeAfter(act, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      end(); // the server stops, and every connection with it
    }
  }

  /// Closes when the refusal is on its way, and does not wait for the rest of the request as the end of an exchange would.
  private final class LastWords implements IoCallback {

    @Override
    public void onComplete(HttpServerExchange refused, Sender sender) {
      sender.close(
          new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange sent, Sender closed) {
              close();
            }

            @Override
            public void onException(HttpServerExchange sent, Sender closed, IOException failure) {
              close();
            }
          });
    }

    @Override
    public void onException(HttpServerExchange refused, Sender sender, IOException failure) {
      close();
    }
  }
}
