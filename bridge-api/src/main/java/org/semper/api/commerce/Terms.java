package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The seller's terms and conditions, fixed by their digest.
///
/// @param url where they can be read; same host as the offer
/// @param digest SHA-256 of the bytes at that address, base64url
public record Terms(HttpsAddress url, String digest) {

  public Terms {
    if (StatementHash.parse(digest).isEmpty()) {
      throw new IllegalArgumentException("digest of the terms is not SHA-256 in base64url");
    }
  }

  static Terms parse(JsonFields fields) throws JsonRejected {
    HttpsAddress url = Addresses.https(fields, "url");
    String digest = fields.text("digest", 43);
    fields.end();
    if (StatementHash.parse(digest).isEmpty()) {
      throw fields.outOfRange("digest");
    }
    return new Terms(url, digest);
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("url", url.text()).put("digest", digest);
  }
}
