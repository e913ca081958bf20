package org.semper.server;

import io.undertow.io.AsyncReceiverImpl;
import io.undertow.io.AsyncSenderImpl;
import io.undertow.io.Receiver;
import io.undertow.io.Sender;
import io.undertow.io.UndertowInputStream;
import io.undertow.server.BlockingHttpExchange;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Streams of an exchange that never wait for its peer: the body is in memory already, and what is written is held until it is
/// complete, then sent while no thread waits.
final class HeldAnswer implements BlockingHttpExchange {

  private final HttpServerExchange exchange;
  private final Sender sender;
  private @Nullable InputStream body;
  private final Written written = new Written();

  HeldAnswer(HttpServerExchange exchange) {
    this.exchange = exchange;
    this.sender = new AsyncSenderImpl(exchange);
  }

  @Override
  public InputStream getInputStream() {
    if (body == null) {
      body = new UndertowInputStream(exchange);
    }
    return body;
  }

  @Override
  public OutputStream getOutputStream() {
    written.used = true;
    return written;
  }

  @Override
  public Sender getSender() {
    return sender;
  }

  @Override
  public Receiver getReceiver() {
    return new AsyncReceiverImpl(exchange);
  }

  /// Sends what was written, if that was not done.
  void finish() {
    written.close();
  }

  /// Does nothing: what a failed handler wrote is not sent.
  @Override
  public void close() {}

  private final class Written extends ByteArrayOutputStream {

    private boolean used;

    @Override
    public void close() {
      if (used && !exchange.isResponseStarted()) {
        used = false;
        sender.send(ByteBuffer.wrap(toByteArray()));
      }
    }
  }
}
