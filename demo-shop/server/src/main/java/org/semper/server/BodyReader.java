package org.semper.server;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSourceChannel;

/// Reads a request's body to its end while no thread waits for it, and gives it back to the exchange, so that whoever reads it then
/// reads memory.
final class BodyReader {

  /// A body that is somewhat too large is read and thrown away, so that its sender gets to see the refusal.
  private static final int OVERRUN = 1024 * 1024;

  private final HttpServerExchange exchange;
  private final int maxBytes;
  private final Watch watch;
  private final Runnable complete;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final StreamSourceChannel channel;
  private long length;

  BodyReader(HttpServerExchange exchange, int maxBytes, Watch watch, Runnable complete) {
    this.exchange = exchange;
    this.maxBytes = maxBytes;
    this.watch = watch;
    this.complete = complete;
    this.channel = exchange.getRequestChannel();
  }

  /// Returns at once.
  void read() {
    channel.getReadSetter().set(_ -> readOn());
    readOn();
  }

  void stop() {
    channel.suspendReads();
    channel.getReadSetter().set(null);
  }

  private void readOn() {
    if (watch.isOver()) {
      return;
    }
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      for (int read = channel.read(buffer); ; read = channel.read(buffer)) {
        if (read == 0) {
          channel.resumeReads();
          return;
        }
        if (read < 0) {
          finish();
          return;
        }
        take(buffer.flip());
        if (length > (long) maxBytes + OVERRUN) {
          watch.refuse(Problem.PAYLOAD_TOO_LARGE);
          return;
        }
        buffer.clear();
      }
    } catch (IOException e) {
      stop();
      exchange.endExchange();
    }
  }

  private void take(ByteBuffer buffer) {
    watch.received(buffer.remaining());
    length += buffer.remaining();
    if (length <= maxBytes) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      body.writeBytes(bytes);
    }
  }

  private void finish() {
    stop();
    if (length > maxBytes) {
      watch.working();
      Replies.send(exchange, Reply.problem(Problem.PAYLOAD_TOO_LARGE));
      return;
    }
    Connectors.ungetRequestBytes(exchange, new Held(ByteBuffer.wrap(body.toByteArray())));
    Connectors.resetRequestChannel(exchange);
    complete.run();
  }

  /// Memory of the heap, which nobody has to give back.
  private static final class Held implements PooledByteBuffer {

    private final ByteBuffer buffer;
    private boolean closed;

    Held(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public ByteBuffer getBuffer() {
      return buffer;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public boolean isOpen() {
      return !closed;
    }
  }
}
