package org.semper.fuzz;

import java.util.Arrays;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import tools.jackson.databind.JsonNode;

/// That what was read says the same again when it is written and read once more.
final class Whole {

  private static final int MAX_BYTES = 1024 * 1024;

  private Whole() {}

  /// @param read from some bytes
  /// @param writer its own form
  static <T> void require(T read, Writer<T> writer, Reader<T> reader) {
    byte[] written = StrictJson.bytes(writer.json(read));
    try {
      T again = reader.read(StrictJson.parse(written, MAX_BYTES));
      if (!read.equals(again)) {
        throw new AssertionError("another meaning when read again");
      }
      require(written, StrictJson.bytes(writer.json(again)));
    } catch (JsonRejected | StatementRejected e) {
      throw new AssertionError("its own form is refused", e);
    }
  }

  /// That nothing was read over, and nothing added: the same members, in whatever order.
  static void requireSame(JsonNode read, JsonNode written) throws JsonRejected {
    JsonNode again = StrictJson.parse(StrictJson.bytes(written), MAX_BYTES);
    if (!again.equals(read)) {
      throw new AssertionError("says more or less than was read: " + read + " and " + again);
    }
  }

  static void require(byte[] first, byte[] second) {
    if (!Arrays.equals(first, second)) {
      throw new AssertionError("two forms of one meaning");
    }
  }

  static void require(String first, String second) {
    if (!first.equals(second)) {
      throw new AssertionError("two forms of one meaning");
    }
  }

  /// Reads a message or a content.
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonNode json) throws JsonRejected, StatementRejected;
  }

  /// Writes it.
  @FunctionalInterface
  interface Writer<T> {
    JsonNode json(T value);
  }
}
