package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One identity in a file: its certificates in the clear, its key sealed. The seal covers the certificates, so a key cannot
/// be given others.
public final class IdentityStore {

  private static final String KIND = "semper-identity";
  private static final int MAX_CERTIFICATES = 4;

  private final KeyFile file;
  private final Sealer sealer;

  /// @param sealer of the owner's vault, purpose `identity`
  public IdentityStore(Path path, Sealer sealer) {
    this.file = new KeyFile(path, KIND);
    this.sealer = sealer;
  }

  /// @throws KeyFileRejected with [Reason#MISSING] if there is none yet
  public Identity read() throws KeyFileRejected {
    JsonFields content = file.read();
    try {
      String authority = content.text("authority", 64);
      List<X509Certificate> certificates = new ArrayList<>();
      for (String text : content.texts("certificates", MAX_CERTIFICATES, 16 * 1024)) {
        certificates.add(Certificates.ofBase64(text));
      }
      byte[] sealed = PassphraseHash.bytes(content, "key");
      content.end();
      return new Identity(open(sealed, authority, certificates), certificates, authority);
    } catch (JsonRejected | CertificateException | IllegalArgumentException e) {
      throw file.rejected(Reason.DAMAGED);
    }
  }

  /// Reads the identity; makes and keeps one where there is none yet.
  public Identity readOrCreate(Supplier<Identity> maker) throws KeyFileRejected, IOException {
    if (!Files.exists(file.file(), LinkOption.NOFOLLOW_LINKS)) {
      create(maker.get());
    }
    return read();
  }

  /// Keeps a first identity.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if there is one
  public void create(Identity identity) throws IOException {
    file.create(content(identity));
  }

  /// Keeps a renewed identity in place of the one before.
  public void replace(Identity identity) throws IOException {
    file.replace(content(identity));
  }

  private ObjectNode content(Identity identity) {
    ObjectNode content = KeyFile.newContent();
    content.put("authority", identity.authority());
    ArrayNode certificates = content.putArray("certificates");
    identity.certificates().forEach(each -> certificates.add(Certificates.base64(each)));
    byte[] pkcs8 = identity.key().pkcs8();
    byte[] sealed = sealer.seal(pkcs8, place(identity.authority(), identity.certificates()));
    Arrays.fill(pkcs8, (byte) 0);
    content.put("key", Base64.getEncoder().encodeToString(sealed));
    return content;
  }

  private SigningKey open(byte[] sealed, String authority, List<X509Certificate> certificates)
      throws KeyFileRejected {
    try {
      byte[] pkcs8 = sealer.open(sealed, place(authority, certificates));
      try {
        return SigningKey.ofPkcs8(pkcs8);
      } finally {
        Arrays.fill(pkcs8, (byte) 0);
      }
    } catch (SealBroken | IOException e) {
      throw file.rejected(Reason.DAMAGED);
    }
  }

  private static byte[] place(String authority, List<X509Certificate> certificates) {
    StringBuilder place = new StringBuilder(KIND).append('\n').append(authority);
    certificates.forEach(each -> place.append('\n').append(Certificates.base64(each)));
    return place.toString().getBytes(StandardCharsets.UTF_8);
  }
}
