package org.semper.supporting.archive.evidence;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A statement as evidence, or sent with the stamp it has. Without a stamp as on the wire, `{"statement": compact, "ocsp"}`. With one, `statement` is the same
/// JWS in flattened serialisation (RFC 7515, section 7.2.2) with the stamp in `header.etsiU`, which makes it a JAdES baseline B-T
/// signature (ETSI TS 119 182-1, section 5.3.4), and `notaryOcsp` has the responses for the notary's certificates.
public final class StatementJson {

  private static final int MAX_RESPONSES = 4;
  private static final int MAX_RESPONSE_TEXT = 16 * 1024;
  private static final int MAX_TOKEN_TEXT = UnverifiedTimeStamp.MAX_BYTES * 4 / 3 + 4;

  private StatementJson() {}

  /// What [#parse] reads.
  public static ObjectNode of(ArchivedStatement statement) {
    ObjectNode json = statement.stapled().toJson();
    if (statement.stamp().isPresent()) {
      UnverifiedTimeStamp stamp = statement.stamp().get().timeStamp();
      json.set("statement", flattened(statement.stapled().statement(), stamp));
      ArrayNode responses = json.putArray("notaryOcsp");
      stamp.ocsp().forEach(each -> responses.add(Base64.getEncoder().encodeToString(each)));
    }
    return json;
  }

  /// @throws JsonRejected unless it is of one of the two forms
  public static ArchivedStatement parse(JsonFields fields) throws JsonRejected, StatementRejected {
    if (!fields.has("notaryOcsp")) {
      return ArchivedStatement.of(StapledStatement.parse(fields));
    }
    JsonFields jws = fields.object("statement");
    UnverifiedStatement statement =
        UnverifiedStatement.parse(
            String.join(".", part(jws, "protected"), part(jws, "payload"), part(jws, "signature")));
    byte[] token = token(jws.object("header"));
    jws.end();
    StapledStatement stapled =
        new StapledStatement(statement, binaries(fields, "ocsp", MAX_RESPONSES));
    UnverifiedTimeStamp stamp =
        new UnverifiedTimeStamp(token, binaries(fields, "notaryOcsp", MAX_RESPONSES));
    fields.end();
    return new ArchivedStatement(stapled, Optional.of(new Stamp(stamp, List.of())));
  }

  private static ObjectNode flattened(UnverifiedStatement statement, UnverifiedTimeStamp stamp) {
    String[] parts = statement.compact().split("\\.", -1);
    ObjectNode jws = JsonNodeFactory.instance.objectNode();
    jws.put("payload", parts[1]).put("protected", parts[0]);
    jws.putObject("header")
        .putArray("etsiU")
        .addObject()
        .putObject("sigTst")
        .putArray("tstTokens")
        .addObject()
        .put("val", Base64.getEncoder().encodeToString(stamp.token()));
    return jws.put("signature", parts[2]);
  }

  /// The one token of the one member of `etsiU`.
  private static byte[] token(JsonFields header) throws JsonRejected {
    JsonFields unsigned = only(header, "etsiU");
    JsonFields container = unsigned.object("sigTst");
    JsonFields token = only(container, "tstTokens");
    byte[] der = decoded(token, "val", token.text("val", MAX_TOKEN_TEXT));
    token.end();
    container.end();
    unsigned.end();
    header.end();
    return der;
  }

  private static JsonFields only(JsonFields fields, String name) throws JsonRejected {
    List<JsonFields> objects = fields.objects(name, 1);
    if (objects.isEmpty()) {
      throw fields.outOfRange(name);
    }
    return objects.getFirst();
  }

  private static String part(JsonFields jws, String name) throws JsonRejected {
    return jws.text(name, UnverifiedStatement.MAX_BYTES);
  }

  private static List<byte[]> binaries(JsonFields fields, String name, int most)
      throws JsonRejected {
    List<byte[]> binaries = new ArrayList<>();
    for (String text : fields.texts(name, most, MAX_RESPONSE_TEXT)) {
      binaries.add(decoded(fields, name, text));
    }
    return binaries;
  }

  /// Only the one text for its bytes.
  private static byte[] decoded(JsonFields fields, String name, String text) throws JsonRejected {
    try {
      byte[] der = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(der).equals(text)) {
        return der;
      }
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange(name);
    }
    throw fields.outOfRange(name);
  }
}
