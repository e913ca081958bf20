package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// Reads the body of a statement of one type, whole, and refuses one that ends later than its kind may.
final class Body {

  /// Reads the members it knows; what it leaves is refused.
  interface Reader<T> {
    T read(JsonFields fields) throws JsonRejected, StatementRejected;
  }

  private Body() {}

  /// For a type that may begin a deal.
  static <T> T read(UnverifiedStatement statement, StatementType type, Reader<T> reader)
      throws StatementRejected {
    if (!statement.type().equals(type)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      T content = reader.read(fields);
      fields.end();
      Horizon.require(statement, statement.payload().expires(), Horizons.ofExpiry(type));
      return content;
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  /// For a type that always answers another statement.
  static <T> T readAnswer(UnverifiedStatement statement, StatementType type, Reader<T> reader)
      throws StatementRejected {
    T content = read(statement, type, reader);
    if (statement.payload().prev().isEmpty()) {
      throw new StatementRejected(Reason.PAYLOAD_MEMBERS);
    }
    return content;
  }
}
