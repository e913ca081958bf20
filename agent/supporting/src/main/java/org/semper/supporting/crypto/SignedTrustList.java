package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.SignatureAlgorithm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A trust list as its operator signed it: what an operator hands out, and an owner takes.
///
/// Its signature is good for the key that it carries. Whose key that is, the list cannot prove: the key's fingerprint comes to
/// the owner another way, or the owner accepts it by sight. What is NOT judged: whether a newer list exists.
///
/// @param compact exactly the text that was signed
/// @param signer fingerprint of the operator's key
/// @param operator who hands the list out, as it calls itself; shown beside the fingerprint
/// @param number grows with each list of an operator; an older one never replaces a newer one
/// @param issued when it was signed, as the operator says
/// @param says what the operator says of each authority, by the fingerprint of its root
public record SignedTrustList(
    String compact,
    Fingerprint signer,
    String operator,
    long number,
    Instant issued,
    TrustList list,
    Map<Fingerprint, String> says) {

  /// Media type of a list that is served (RFC 7515, section 9.2.1).
  public static final String MEDIA_TYPE = "application/jose";

  /// Largest number (RFC 8259, section 6: every reader agrees on integers up to here).
  public static final long LARGEST_NUMBER = (1L << 53) - 1;

  static final String TYP = "semper-trust-list+jws";
  static final int MAX_NAME = 64;
  static final int MAX_SAYS = 300;

  public SignedTrustList {
    says = Map.copyOf(says);
  }

  /// Signs a list.
  ///
  /// @param operator who hands it out; what [CertifiedName] accepts
  /// @param number larger than that of every list signed with this key before
  /// @param says what the operator says of each authority, by the authority's name, in 1 to 300 characters
  /// @throws IllegalArgumentException if no reader would take it
  public static SignedTrustList sign(
      OperatorKey key,
      String operator,
      long number,
      TrustList list,
      Map<String, String> says,
      Clock clock) {
    String input =
        encode(header(key, clock.instant())) + "." + encode(content(operator, number, list, says));
    try {
      return UnverifiedTrustList.parse(input + "." + key.signature(input), "made here").verify();
    } catch (TrustListRejected e) {
      throw new IllegalArgumentException("a list that no reader would take", e);
    }
  }

  /// The file that is handed out, and what is served as [#MEDIA_TYPE].
  public byte[] bytes() {
    return compact.getBytes(StandardCharsets.US_ASCII);
  }

  /// Writes it, replacing one that is there.
  public void write(Path file) throws IOException {
    OwnerOnlyFile.write(file, bytes());
  }

  private static ObjectNode header(OperatorKey key, Instant now) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("alg", SignatureAlgorithm.ES256.headerValue());
    header.put("typ", TYP);
    PublicJwk.write(header.putObject("jwk"), key.spki());
    header.put("iat", now.getEpochSecond());
    return header;
  }

  private static ObjectNode content(
      String operator, long number, TrustList list, Map<String, String> says) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("operator", operator);
    content.put("number", number);
    content.setAll(TrustListJson.of(list));
    for (JsonNode authority : content.get("authorities")) {
      if (authority instanceof ObjectNode entry) {
        entry.put("says", says.getOrDefault(entry.get("name").stringValue(), ""));
      }
    }
    return content;
  }

  private static String encode(ObjectNode json) {
    return Base64Url.encode(StrictJson.bytes(json));
  }
}
