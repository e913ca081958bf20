package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answer to [PairingReveal]: the agent holds its key, too.
///
/// @param proof base64url of the raw signature r‖s over the transcript
public record PairingProof(String proof) {

  public PairingProof {
    BinaryText.require(proof, BinaryText.P256_SIGNATURE_BYTES, "proof");
  }

  public static PairingProof parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    PairingProof proof =
        new PairingProof(BinaryText.read(fields, "proof", BinaryText.P256_SIGNATURE_BYTES));
    fields.end();
    return proof;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("proof", proof);
  }
}
