package org.semper.api.vectors;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A party of the vectors, whose key everybody knows.
public final class VectorParty {

  public static final VectorParty SELLER = new VectorParty("seller");
  public static final VectorParty BUYER = new VectorParty("buyer");
  public static final VectorParty BANK = new VectorParty("bank");

  private final List<X509Certificate> chain;
  private final DeterministicEcdsa key;

  private VectorParty(String name) {
    this.chain = List.of(certificate(name), certificate("issuing"));
    this.key = new DeterministicEcdsa(key(name));
  }

  public String thumbprint() {
    return UnverifiedStatement.thumbprint(chain.getFirst());
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /// Members of the protected header as this project writes them.
  ObjectNode header(StatementType type, Instant issuedAt) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("alg", "ES256").put("typ", type.typ());
    ArrayNode certificates = header.putArray("x5c");
    chain.forEach(certificate -> certificates.add(base64(certificate)));
    header.put("x5t#S256", thumbprint()).put("iat", issuedAt.getEpochSecond());
    return header;
  }

  /// A statement of this party in compact form.
  public String say(StatementType type, StatementPayload payload, Instant issuedAt) {
    return sign(header(type, issuedAt), StrictJson.bytes(payload.toJson()));
  }

  String sign(ObjectNode header, byte[] payload) {
    return sign(StrictJson.bytes(header), payload);
  }

  String sign(byte[] header, byte[] payload) {
    String signingInput = Base64Url.encode(header) + "." + Base64Url.encode(payload);
    byte[] signature = key.sign(signingInput.getBytes(StandardCharsets.US_ASCII));
    return signingInput + "." + Base64Url.encode(signature);
  }

  /// The same statement with the other signature that holds for it.
  public String twin(String compact) {
    int dot = compact.lastIndexOf('.');
    byte[] signature = Base64Url.bytes(compact.substring(dot + 1));
    return compact.substring(0, dot + 1) + Base64Url.encode(key.twin(signature));
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(String name) {
    String pem = VectorFolder.text("vectors/parties/" + name + ".pem");
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECPrivateKey key(String name) {
    String pem = VectorFolder.text("vectors/parties/" + name + "-key.pem");
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
