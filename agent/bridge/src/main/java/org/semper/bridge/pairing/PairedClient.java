package org.semper.bridge.pairing;

import java.time.Instant;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A browser's extension that the owner paired.
///
/// @param key the extension's own
/// @param origin exact, such as `chrome-extension://…`
/// @param label what the browser called itself, or what the owner called it since; at most 60 characters
/// @param pairedAt to the second
public record PairedClient(EcdsaP256PublicKey key, String origin, String label, Instant pairedAt) {

  /// Longest label in UTF-16 units.
  public static final int MAX_LABEL = 60;

  private static final int MAX_ORIGIN = 80;
  private static final long LAST_SECOND = 253_402_300_799L;

  public PairedClient {
    PlainText.require(label, MAX_LABEL, "label");
    pairedAt = Instant.ofEpochSecond(pairedAt.getEpochSecond());
  }

  /// @return thumbprint of the key; what names the client everywhere
  public String id() {
    return key.thumbprint();
  }

  public PairedClient named(String newLabel) {
    return new PairedClient(key, origin, newLabel, pairedAt);
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", Base64Url.encode(key.spki()))
        .put("origin", origin)
        .put("label", label)
        .put("pairedAt", pairedAt.getEpochSecond());
  }

  static PairedClient parse(JsonFields fields) throws JsonRejected {
    EcdsaP256PublicKey key =
        Base64Url.decode(fields.text("key", 200))
            .flatMap(EcdsaP256PublicKey::parse)
            .orElseThrow(() -> fields.outOfRange("key"));
    String origin = fields.text("origin", MAX_ORIGIN);
    String label = fields.text("label", MAX_LABEL);
    Instant pairedAt = Instant.ofEpochSecond(fields.integer("pairedAt", 0, LAST_SECOND));
    fields.end();
    if (!PlainText.isPlain(label, MAX_LABEL)) {
      throw fields.outOfRange("label");
    }
    return new PairedClient(key, origin, label, pairedAt);
  }
}
