package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/pairing/reveal`: the browser shows what it committed to, and that it holds the key.
///
/// @param pairing as in [PairingOpened]
/// @param key base64url of the client's P-256 SubjectPublicKeyInfo
/// @param nonce base64url of the client's 32 random bytes
/// @param proof base64url of the raw signature r‖s over the transcript
public record PairingReveal(String pairing, String key, String nonce, String proof) {

  public PairingReveal {
    BinaryText.require(pairing, PairingOpened.PAIRING_BYTES, "pairing");
    BinaryText.require(key, BinaryText.P256_SPKI_BYTES, "client's key");
    BinaryText.require(nonce, BinaryText.NONCE_BYTES, "client's nonce");
    BinaryText.require(proof, BinaryText.P256_SIGNATURE_BYTES, "proof");
  }

  public static PairingReveal parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    PairingReveal reveal =
        new PairingReveal(
            BinaryText.read(fields, "pairing", PairingOpened.PAIRING_BYTES),
            BinaryText.read(fields, "key", BinaryText.P256_SPKI_BYTES),
            BinaryText.read(fields, "nonce", BinaryText.NONCE_BYTES),
            BinaryText.read(fields, "proof", BinaryText.P256_SIGNATURE_BYTES));
    fields.end();
    return reveal;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pairing", pairing)
        .put("key", key)
        .put("nonce", nonce)
        .put("proof", proof);
  }
}
