package org.semper.api.statement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected.Reason;

/// A statement as it arrived: well-formed, and not yet believed.
///
/// A JWS in compact serialisation (RFC 7515, section 7.1) whose protected header has exactly the members `alg typ x5c
/// x5t#S256 iat` (JAdES baseline B-B, ETSI TS 119 182-1) and whose payload is a [StatementPayload]. The text parses only if
/// it is the one text for its bytes; nothing is canonicalised. What is NOT done: signature, chain, revocation and time are
/// the verifier's.
public final class UnverifiedStatement {

  /// Largest compact text of an ordinary statement, in bytes.
  public static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_CERTIFICATES = 4;

  private final String compact;
  private final StatementHash hash;
  private final SignatureAlgorithm algorithm;
  private final StatementType type;
  private final List<X509Certificate> certificates;
  private final Instant issuedAt;
  private final StatementPayload payload;
  private final byte[] signature;

  private UnverifiedStatement(
      String compact, String[] parts, JsonFields header, StatementPayload payload)
      throws StatementRejected, JsonRejected {
    this.compact = compact;
    this.hash = StatementHash.ofSigningInput(parts[0] + "." + parts[1]);
    this.algorithm =
        SignatureAlgorithm.ofHeader(header.text("alg", 16))
            .orElseThrow(() -> new StatementRejected(Reason.ALGORITHM));
    this.type = StatementType.ofTyp(header.text("typ", 64));
    this.certificates = certificates(header.texts("x5c", MAX_CERTIFICATES, 16 * 1024));
    requireThumbprint(header.text("x5t#S256", 43));
    this.issuedAt = WholeSeconds.read(header, "iat");
    header.end();
    this.payload = payload;
    this.signature = base64Url(parts[2]);
  }

  /// @param compact at most [#MAX_BYTES]
  public static UnverifiedStatement parse(String compact) throws StatementRejected {
    return parse(compact, MAX_BYTES);
  }

  /// @param maxBytes for types that carry other statements, such as an evidence bundle
  public static UnverifiedStatement parse(String compact, int maxBytes) throws StatementRejected {
    if (compact.length() > maxBytes) {
      throw new StatementRejected(Reason.TOO_LARGE);
    }
    String[] parts = compact.split("\\.", 4);
    if (parts.length != 3) {
      throw new StatementRejected(Reason.NOT_COMPACT_JWS);
    }
    JsonFields header = header(base64Url(parts[0]));
    StatementPayload payload = payload(base64Url(parts[1]), maxBytes);
    try {
      var statement = new UnverifiedStatement(compact, parts, header, payload);
      Horizon.require(statement, payload.expires(), Horizon.LONGEST);
      return statement;
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.HEADER_MEMBERS, e);
    }
  }

  /// Exactly the text that arrived.
  public String compact() {
    return compact;
  }

  /// The JWS Signing Input, `protected.payload`.
  public String signingInput() {
    return compact.substring(0, compact.lastIndexOf('.'));
  }

  public StatementHash hash() {
    return hash;
  }

  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  public StatementType type() {
    return type;
  }

  /// The signer's certificate first, then its issuers; never empty, at most four, without any promise that they chain.
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /// When the signer says it signed (`iat`).
  public Instant issuedAt() {
    return issuedAt;
  }

  public StatementPayload payload() {
    return payload;
  }

  /// Signature as in the JWS: raw r‖s for ES256.
  public byte[] signature() {
    return signature.clone();
  }

  /// The signature as it stands in the JWS, in base64url: what a time-stamp of the statement is about (ETSI TS 119 182-1,
  /// section 5.3.4).
  public byte[] signatureText() {
    return compact.substring(compact.lastIndexOf('.') + 1).getBytes(StandardCharsets.US_ASCII);
  }

  private static JsonFields header(byte[] json) throws StatementRejected {
    try {
      return JsonFields.of(StrictJson.parse(json, 64 * 1024), "header");
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.HEADER_JSON, e);
    }
  }

  private static StatementPayload payload(byte[] json, int maxBytes) throws StatementRejected {
    try {
      var value = StrictJson.parse(json, maxBytes);
      try {
        return StatementPayload.parse(value);
      } catch (JsonRejected e) {
        throw new StatementRejected(Reason.PAYLOAD_MEMBERS, e);
      }
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.PAYLOAD_JSON, e);
    }
  }

  private static byte[] base64Url(String text) throws StatementRejected {
    return Base64Url.decode(text)
        .filter(bytes -> bytes.length > 0)
        .orElseThrow(() -> new StatementRejected(Reason.BASE64URL));
  }

  private static List<X509Certificate> certificates(List<String> texts) throws StatementRejected {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String text : texts) {
      certificates.add(certificate(text));
    }
    if (certificates.isEmpty()) {
      throw new StatementRejected(Reason.CERTIFICATES);
    }
    return List.copyOf(certificates);
  }

  private static X509Certificate certificate(String base64) throws StatementRejected {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      var certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      boolean sameText = Base64.getEncoder().encodeToString(der).equals(base64);
      if (!sameText || !Arrays.equals(certificate.getEncoded(), der)) {
        throw new StatementRejected(Reason.CERTIFICATES);
      }
      return certificate;
    } catch (IllegalArgumentException | CertificateException e) {
      throw new StatementRejected(Reason.CERTIFICATES);
    }
  }

  private void requireThumbprint(String thumbprint) throws StatementRejected {
    if (!thumbprint.equals(thumbprint(certificates.getFirst()))) {
      throw new StatementRejected(Reason.THUMBPRINT);
    }
  }

  /// The value of `x5t#S256` for a certificate (RFC 7515, section 4.1.8).
  public static String thumbprint(X509Certificate certificate) {
    try {
      return Base64Url.encode(
          MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateException e) {
      throw new IllegalStateException(
          "a parsed certificate has an encoding, and Java has SHA-256", e);
    }
  }

  /// Bytes of [#compact].
  public byte[] bytes() {
    return compact.getBytes(StandardCharsets.US_ASCII);
  }
}
