package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A TLS server's key and certificates. It only ever serves TLS; nothing of it counts for statements. Its file is protected
/// by the operating system alone, because a server starts without a person.
public final class TlsIdentity {

  private static final String KIND = "semper-tls";

  private final SigningKey key;
  private final List<X509Certificate> certificates;

  TlsIdentity(SigningKey key, List<X509Certificate> certificates) {
    if (!Arrays.equals(key.spki(), certificates.getFirst().getPublicKey().getEncoded())) {
      throw new IllegalArgumentException("certificate for another key");
    }
    this.key = key;
    this.certificates = List.copyOf(certificates);
  }

  /// @throws KeyFileRejected with [Reason#MISSING] if there is none yet
  public static TlsIdentity read(Path path) throws KeyFileRejected {
    KeyFile file = new KeyFile(path, KIND);
    JsonFields content = file.read();
    try {
      List<X509Certificate> certificates = new ArrayList<>();
      for (String text : content.texts("certificates", 4, 16 * 1024)) {
        certificates.add(Certificates.ofBase64(text));
      }
      byte[] pkcs8 = PassphraseHash.bytes(content, "key");
      content.end();
      return new TlsIdentity(SigningKey.ofPkcs8(pkcs8), certificates);
    } catch (JsonRejected | CertificateException | IOException | IllegalArgumentException e) {
      throw file.rejected(Reason.DAMAGED);
    }
  }

  /// Keeps it, in place of the one before.
  public void write(Path path) throws IOException {
    new KeyFile(path, KIND).replace(content());
  }

  /// Keeps it where nothing is kept yet.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if somebody was faster; what is there is left as it is
  public void create(Path path) throws IOException {
    new KeyFile(path, KIND).create(content());
  }

  /// Keeps key (PKCS#8) and certificates as servers of other makes read them: PEM, one file for each, readable by the owner alone.
  public void writePem(Path certificateFile, Path keyFile) throws IOException {
    byte[] pkcs8 = key.pkcs8();
    OwnerOnlyFile.write(keyFile, Pem.write("PRIVATE KEY", pkcs8));
    Arrays.fill(pkcs8, (byte) 0);
    OwnerOnlyFile.write(
        certificateFile, certificates.stream().map(Pem::certificate).collect(Collectors.joining()));
  }

  /// The server's certificate first, then its issuer's.
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /// What a TLS server needs.
  public SSLContext serverContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(new KeyManager[] {new ServerKeyManager(secret(), certificates)}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform speaks TLS with P-256", e);
    }
  }

  private ObjectNode content() {
    ObjectNode content = KeyFile.newContent();
    ArrayNode texts = content.putArray("certificates");
    certificates.forEach(each -> texts.add(Certificates.base64(each)));
    byte[] pkcs8 = key.pkcs8();
    content.put("key", Base64.getEncoder().encodeToString(pkcs8));
    Arrays.fill(pkcs8, (byte) 0);
    return content;
  }

  private PrivateKey secret() throws GeneralSecurityException {
    byte[] pkcs8 = key.pkcs8();
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }
}
