package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answer to [PairingCommit]: the agent shows its key and nonce.
///
/// @param pairing names the attempt, base64url of 16 random bytes
/// @param agentKey base64url of the agent's P-256 SubjectPublicKeyInfo
/// @param agentNonce base64url of 32 random bytes
public record PairingOpened(String pairing, String agentKey, String agentNonce) {

  /// Length of what names a pairing attempt.
  public static final int PAIRING_BYTES = 16;

  public PairingOpened {
    BinaryText.require(pairing, PAIRING_BYTES, "pairing");
    BinaryText.require(agentKey, BinaryText.P256_SPKI_BYTES, "agent's key");
    BinaryText.require(agentNonce, BinaryText.NONCE_BYTES, "agent's nonce");
  }

  public static PairingOpened parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    PairingOpened opened =
        new PairingOpened(
            BinaryText.read(fields, "pairing", PAIRING_BYTES),
            BinaryText.read(fields, "agentKey", BinaryText.P256_SPKI_BYTES),
            BinaryText.read(fields, "agentNonce", BinaryText.NONCE_BYTES));
    fields.end();
    return opened;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pairing", pairing)
        .put("agentKey", agentKey)
        .put("agentNonce", agentNonce);
  }
}
