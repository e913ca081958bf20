package org.semper.supporting.archive;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A stamp's plain bytes: `{"token", "ocsp", "crls"}`, DER in base64.
final class StampJson {

  private static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final int MAX_ITEMS = 20;

  private StampJson() {}

  static byte[] bytes(Stamp stamp) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("token", Base64.getEncoder().encodeToString(stamp.timeStamp().token()));
    put(json.putArray("ocsp"), stamp.timeStamp().ocsp());
    put(json.putArray("crls"), stamp.lists());
    return StrictJson.bytes(json);
  }

  static Stamp parse(byte[] bytes) throws JsonRejected {
    JsonFields fields = JsonFields.of(StrictJson.parse(bytes, MAX_BYTES), "stamp");
    byte[] token = decoded(fields, "token", fields.text("token", MAX_BYTES));
    Stamp stamp =
        new Stamp(new UnverifiedTimeStamp(token, list(fields, "ocsp")), list(fields, "crls"));
    fields.end();
    return stamp;
  }

  private static void put(ArrayNode array, List<byte[]> binaries) {
    binaries.forEach(each -> array.add(Base64.getEncoder().encodeToString(each)));
  }

  private static List<byte[]> list(JsonFields fields, String name) throws JsonRejected {
    List<byte[]> binaries = new ArrayList<>();
    for (String text : fields.texts(name, MAX_ITEMS, MAX_BYTES)) {
      binaries.add(decoded(fields, name, text));
    }
    return binaries;
  }

  private static byte[] decoded(JsonFields fields, String name, String text) throws JsonRejected {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange(name);
    }
  }
}
