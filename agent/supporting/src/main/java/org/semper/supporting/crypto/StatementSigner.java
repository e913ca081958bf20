package org.semper.supporting.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes statements: the one use of an identity's key. There is no way to sign bytes, a hash, or anything but a payload of
/// a type.
///
/// ES256; protected headers exactly `alg typ x5c x5t#S256 iat` (JAdES baseline B-B). The same payload in the same second
/// gives the same bytes.
public final class StatementSigner {

  private final Identity identity;
  private final OcspStaples staples;
  private final Clock clock;
  private final Party self;
  private final List<String> certificates;

  /// @throws VerificationFailed if the identity's certificate is not one for making statements
  public StatementSigner(Identity identity, OcspStaples staples, Clock clock)
      throws VerificationFailed {
    this.identity = identity;
    this.staples = staples;
    this.clock = clock;
    this.self =
        SignerProfile.require(
            identity.certificates(), identity.authority(), KeyPurpose.DOCUMENT_SIGNING);
    this.certificates = identity.certificates().stream().map(Certificates::base64).toList();
  }

  /// Who signs here, as the certificate has it.
  public Party self() {
    return self;
  }

  /// Whether what would be signed now would bear a wrong time, as far as the authority's answers tell. May wait for the
  /// authority.
  public boolean isClockWrong() {
    return staples.isClockWrong();
  }

  /// Says something, now, and staples what proves the certificates good.
  ///
  /// @throws IllegalArgumentException if the statement is larger than [UnverifiedStatement#MAX_BYTES]
  public StapledStatement sign(StatementType type, StatementPayload payload) {
    return sign(type, payload, UnverifiedStatement.MAX_BYTES);
  }

  /// @param maxBytes for types that carry other statements
  public StapledStatement sign(StatementType type, StatementPayload payload, int maxBytes) {
    String input = encode(header(type)) + "." + encode(payload.toJson());
    byte[] signature = identity.key().signRaw(input.getBytes(StandardCharsets.US_ASCII));
    try {
      var statement =
          UnverifiedStatement.parse(input + "." + Base64Url.encode(signature), maxBytes);
      return new StapledStatement(statement, staples.current());
    } catch (StatementRejected e) {
      throw new IllegalArgumentException("a payload that no receiver would read", e);
    }
  }

  /// A statement that was signed here earlier, with what proves the same certificates good now: a receiver that sees it late would
  /// not believe what was stapled then. One signed with other certificates stays as it is.
  public StapledStatement restapled(StapledStatement earlier) {
    return earlier.statement().certificates().equals(identity.certificates())
        ? new StapledStatement(earlier.statement(), staples.current())
        : earlier;
  }

  private ObjectNode header(StatementType type) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("alg", SignatureAlgorithm.ES256.headerValue());
    header.put("typ", type.typ());
    ArrayNode chain = header.putArray("x5c");
    certificates.forEach(chain::add);
    header.put("x5t#S256", self.thumbprint());
    header.put("iat", clock.instant().getEpochSecond());
    return header;
  }

  private static String encode(ObjectNode json) {
    return Base64Url.encode(StrictJson.bytes(json));
  }
}
