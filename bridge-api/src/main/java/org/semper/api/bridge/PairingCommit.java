package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/pairing/commit`: a browser wants to be paired and fixes its key and nonce without showing them.
///
/// @param version of the protocol, always [#VERSION]
/// @param label what the browser calls itself, at most 60 characters, such as `Chromium 156`
/// @param commitment base64url SHA-256 of the client's SPKI followed by its nonce
public record PairingCommit(int version, String label, String commitment) {

  public static final int VERSION = 1;

  private static final int MAX_LABEL = 60;

  public PairingCommit {
    if (version != VERSION) {
      throw new IllegalArgumentException("version of pairing is not 1");
    }
    PlainText.require(label, MAX_LABEL, "label");
    BinaryText.require(commitment, BinaryText.DIGEST_BYTES, "commitment");
  }

  public static PairingCommit parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    int version = Math.toIntExact(fields.integer("version", VERSION, VERSION));
    String label = fields.text("label", MAX_LABEL);
    String commitment = BinaryText.read(fields, "commitment", BinaryText.DIGEST_BYTES);
    fields.end();
    return new PairingCommit(version, label, commitment);
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", version)
        .put("label", label)
        .put("commitment", commitment);
  }
}
