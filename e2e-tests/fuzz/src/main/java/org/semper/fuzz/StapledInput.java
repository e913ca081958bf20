package org.semper.fuzz;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;

/// A statement with its OCSP responses, as shops and agents send it.
final class StapledInput {

  private static final int MAX_BYTES = 512 * 1024;

  private StapledInput() {}

  static void take(byte[] input) {
    Whole.Reader<StapledStatement> reader =
        json -> StapledStatement.parse(JsonFields.of(json, "statement"));
    try {
      Whole.require(
          reader.read(StrictJson.parse(input, MAX_BYTES)), StapledStatement::toJson, reader);
    } catch (JsonRejected | StatementRejected e) {
      // What is not well-formed is refused.
    }
  }
}
