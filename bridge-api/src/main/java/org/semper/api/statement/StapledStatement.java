package org.semper.api.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A statement on the wire with what proves that its certificates were in force: `{"statement": compact, "ocsp": [base64
/// DER…]}`. The OCSP responses (RFC 6960) are for the signer's certificate and its issuers, in the order of `x5c`; the list
/// may be empty, then the receiver needs a CRL. Nothing here is believed yet.
public final class StapledStatement {

  private static final int MAX_RESPONSES = 4;
  private static final int MAX_RESPONSE_TEXT = 16 * 1024;

  private final UnverifiedStatement statement;
  private final List<byte[]> ocsp;

  /// @param ocsp DER of each response; copied
  public StapledStatement(UnverifiedStatement statement, List<byte[]> ocsp) {
    if (ocsp.size() > MAX_RESPONSES) {
      throw new IllegalArgumentException("more OCSP responses than certificates");
    }
    this.statement = statement;
    this.ocsp = ocsp.stream().map(byte[]::clone).toList();
  }

  /// Reads the object's members and refuses others.
  public static StapledStatement parse(JsonFields fields) throws JsonRejected, StatementRejected {
    UnverifiedStatement statement =
        UnverifiedStatement.parse(fields.text("statement", UnverifiedStatement.MAX_BYTES));
    List<byte[]> responses = new ArrayList<>();
    for (String text : fields.texts("ocsp", MAX_RESPONSES, MAX_RESPONSE_TEXT)) {
      responses.add(base64(fields, text));
    }
    fields.end();
    return new StapledStatement(statement, responses);
  }

  public UnverifiedStatement statement() {
    return statement;
  }

  public List<byte[]> ocsp() {
    return ocsp.stream().map(byte[]::clone).toList();
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("statement", statement.compact());
    ArrayNode responses = json.putArray("ocsp");
    ocsp.forEach(response -> responses.add(Base64.getEncoder().encodeToString(response)));
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StapledStatement that
        && statement.compact().equals(that.statement.compact())
        && Arrays.deepEquals(ocsp.toArray(), that.ocsp.toArray());
  }

  @Override
  public int hashCode() {
    return statement.compact().hashCode();
  }

  private static byte[] base64(JsonFields fields, String text) throws JsonRejected {
    try {
      byte[] der = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(der).equals(text)) {
        return der;
      }
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange("ocsp");
    }
    throw fields.outOfRange("ocsp");
  }
}
