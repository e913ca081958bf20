package org.semper.payments.banktransfer;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// How the bodies of this system's statements are read: of the right type, every member once, no other member. A value that
/// its record refuses (IllegalArgumentException) is refused, and so is a statement that ends later than its kind may.
final class Body {

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
      Horizon.require(statement, statement.payload().expires(), BankTransferTypes.horizonOf(type));
      return body;
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }
}
