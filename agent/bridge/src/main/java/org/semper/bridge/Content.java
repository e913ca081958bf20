package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import java.io.EOFException;
import java.io.IOException;

/// Reads a request's content, whose length was checked.
final class Content {

  private Content() {}

  /// @param length bytes, as Content-Length told
  /// @throws IOException if fewer came
  static byte[] read(HttpServerExchange exchange, int length) throws IOException {
    if (length == 0) {
      return new byte[0];
    }
    exchange.startBlocking();
    byte[] content = exchange.getInputStream().readNBytes(length);
    if (content.length < length) {
      throw new EOFException("the content is shorter than its Content-Length");
    }
    return content;
  }
}
