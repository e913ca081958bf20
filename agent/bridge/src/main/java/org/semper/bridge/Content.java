package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSourceChannel;

/// Reads a request's content, whose length was checked, until the exchange's deadline.
final class Content {

  /// By the clock of `System.nanoTime`.
  private static final AttachmentKey<Long> DEADLINE = AttachmentKey.create(Long.class);

  private Content() {}

  /// @param patience longest time from now until all of the content is there
  static void expect(HttpServerExchange exchange, Duration patience) {
    exchange.putAttachment(DEADLINE, System.nanoTime() + patience.toNanos());
  }

  /// @param length bytes, as Content-Length told
  /// @throws IOException if fewer came, or not in time
  static byte[] read(HttpServerExchange exchange, int length) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(length);
    if (length > 0) {
      long deadline = exchange.getAttachment(DEADLINE);
      StreamSourceChannel channel = exchange.getRequestChannel();
      while (content.hasRemaining()) {
        readSome(channel, content, deadline);
      }
    }
    return content.array();
  }

  private static void readSome(StreamSourceChannel channel, ByteBuffer content, long deadline)
      throws IOException {
    int read = channel.read(content);
    if (read < 0) {
      throw new EOFException("the content is shorter than its Content-Length");
    }
    if (read == 0) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new SocketTimeoutException("the content did not come in time");
      }
      channel.awaitReadable(left, TimeUnit.NANOSECONDS);
    }
  }
}
