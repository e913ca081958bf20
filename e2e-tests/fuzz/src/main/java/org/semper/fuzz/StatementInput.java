package org.semper.fuzz;

import java.nio.charset.StandardCharsets;
import org.semper.api.json.Base64Url;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;

/// The statement envelope: one signing input has one signature form, every part of it has one base64url form.
final class StatementInput {

  private StatementInput() {}

  static void take(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    try {
      UnverifiedStatement statement = UnverifiedStatement.parse(text);
      Whole.require(text, statement.compact());
      String[] parts = text.split("\\.", -1);
      for (String part : parts) {
        Whole.require(part, Base64Url.encode(Base64Url.bytes(part)));
      }
      Whole.require(text, statement.signingInput() + "." + Base64Url.encode(statement.signature()));
    } catch (StatementRejected e) {
      // What is not well-formed is refused.
    }
  }
}
