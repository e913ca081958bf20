package org.semper.payments.banktransfer;

import java.time.Instant;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// How the bodies of this system's statements are read: of the right type, every member once, no other member. A value that
/// its record refuses (IllegalArgumentException) is refused.
final class Body {

  private static final long LAST_SECOND = 253_402_300_799L;

  private Body() {}

  /// @param <T> what the body becomes
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonFields fields) throws JsonRejected;
  }

  static <T> T read(UnverifiedStatement statement, StatementType type, Reader<T> reader)
      throws StatementRejected {
    if (!statement.type().equals(type)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      T body = reader.read(fields);
      fields.end();
      return body;
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  /// A time in whole seconds since 1970.
  static Instant instant(JsonFields fields, String name) throws JsonRejected {
    return Instant.ofEpochSecond(fields.integer(name, 0, LAST_SECOND));
  }
}
