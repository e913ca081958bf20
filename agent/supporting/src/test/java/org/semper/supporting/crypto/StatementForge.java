package org.semper.supporting.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes statements by hand, with any header, payload, certificates, key and signature.
public final class StatementForge {

  private String algorithm = "ES256";
  private String typ = "semper-offer+jws";
  private List<X509Certificate> certificates = List.of();
  private Instant issuedAt = TestPki.CLOCK.instant();
  private byte[] payload = StrictJson.bytes(StatementVerifierTest.payload().toJson());
  private Function<byte[], byte[]> signature = data -> new byte[64];

  /// What this party could sign if it did not keep to the rules: its key and certificates are genuine.
  public static StatementForge by(Identity identity) {
    return new StatementForge()
        .certificates(identity.certificates())
        .signature(identity.key()::signRaw);
  }

  static StatementForge by(List<X509Certificate> chain, String algorithm, PrivateKey key) {
    return new StatementForge()
        .certificates(chain)
        .algorithm(algorithm)
        .signature(data -> sign(algorithm, key, data));
  }

  StatementForge algorithm(String name) {
    this.algorithm = name;
    return this;
  }

  StatementForge typ(String name) {
    this.typ = name;
    return this;
  }

  StatementForge certificates(List<X509Certificate> chain) {
    this.certificates = chain;
    return this;
  }

  public StatementForge issuedAt(Instant instant) {
    this.issuedAt = instant;
    return this;
  }

  /// Says this, JSON or not.
  public StatementForge payload(byte[] content) {
    this.payload = content.clone();
    return this;
  }

  /// @param signer from signing input to signature
  StatementForge signature(Function<byte[], byte[]> signer) {
    this.signature = signer;
    return this;
  }

  StapledStatement stapled(List<byte[]> ocsp) {
    try {
      return new StapledStatement(UnverifiedStatement.parse(compact()), ocsp);
    } catch (StatementRejected e) {
      throw new AssertionError(e);
    }
  }

  public String compact() {
    String input = Base64Url.encode(StrictJson.bytes(header())) + "." + Base64Url.encode(payload);
    return input
        + "."
        + Base64Url.encode(signature.apply(input.getBytes(StandardCharsets.US_ASCII)));
  }

  private ObjectNode header() {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("alg", algorithm);
    header.put("typ", typ);
    ArrayNode x5c = header.putArray("x5c");
    certificates.forEach(each -> x5c.add(Certificates.base64(each)));
    header.put("x5t#S256", UnverifiedStatement.thumbprint(certificates.getFirst()));
    header.put("iat", issuedAt.getEpochSecond());
    return header;
  }

  /// As RFC 7518 has it: ES256 raw, PS256 with 32 bytes of salt.
  static byte[] sign(String algorithm, PrivateKey key, byte[] data) {
    try {
      Signature signer =
          switch (algorithm) {
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "EdDSA" -> Signature.getInstance("Ed25519");
            case "PS256" -> Signature.getInstance("RSASSA-PSS");
            case "RS256" -> Signature.getInstance("SHA256withRSA");
            default -> throw new AssertionError(algorithm);
          };
      if (algorithm.equals("PS256")) {
        signer.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signer.initSign(key);
      signer.update(data);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
