package org.semper.supporting.crypto.loopback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.SignatureMismatch;

/// A private key on NIST P-256 with its public half, for signatures between the agent and its paired extensions.
///
/// It is not an identity: no certificate names it and no statement is signed with it.
public final class EcdsaP256Key {

  private static final byte[] PROBE = "semper-key-probe".getBytes(StandardCharsets.US_ASCII);

  private final PrivateKey privateKey;
  private final EcdsaP256PublicKey publicKey;

  private EcdsaP256Key(PrivateKey privateKey, EcdsaP256PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  public static EcdsaP256Key generate() {
    KeyPair pair = newPair();
    return new EcdsaP256Key(
        pair.getPrivate(), EcdsaP256PublicKey.parse(pair.getPublic().getEncoded()).orElseThrow());
  }

  /// Joins the two halves and proves that they belong together.
  ///
  /// @param pkcs8 DER of the private key (RFC 5208)
  /// @param spki DER of the public key
  /// @throws GeneralSecurityException if either cannot be read or they are not of one pair
  public static EcdsaP256Key of(byte[] pkcs8, byte[] spki) throws GeneralSecurityException {
    PrivateKey privateKey =
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    EcdsaP256PublicKey publicKey =
        EcdsaP256PublicKey.parse(spki)
            .orElseThrow(() -> new GeneralSecurityException("not a P-256 public key"));
    EcdsaP256Key key = new EcdsaP256Key(privateKey, publicKey);
    try {
      publicKey.verify(PROBE, key.signature(PROBE));
    } catch (SignatureMismatch e) {
      throw new GeneralSecurityException("the halves are not of one key pair", e);
    }
    return key;
  }

  /// Reads the key from a file, or makes one and writes it there, readable for the owner alone.
  ///
  /// @throws KeyFileDamaged if the file is there and holds no such key; it is left as it is
  public static EcdsaP256Key openOrCreate(Path file) throws IOException, KeyFileDamaged {
    if (Files.exists(file)) {
      return read(file);
    }
    EcdsaP256Key key = generate();
    OwnerOnlyFile.write(
        file,
        Pem.write("PRIVATE KEY", key.privateKey.getEncoded())
            + Pem.write("PUBLIC KEY", key.publicKey.spki()));
    return key;
  }

  public EcdsaP256PublicKey publicKey() {
    return publicKey;
  }

  /// @return r and s of an ECDSA signature with SHA-256, 64 bytes (IEEE P1363)
  public byte[] sign(byte[] message) {
    try {
      return signature(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a P-256 key that was proven cannot sign", e);
    }
  }

  static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  private static EcdsaP256Key read(Path file) throws IOException, KeyFileDamaged {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    try {
      return of(Pem.read(text, "PRIVATE KEY"), Pem.read(text, "PUBLIC KEY"));
    } catch (GeneralSecurityException e) {
      throw new KeyFileDamaged(file, e);
    }
  }

  private byte[] signature(byte[] message) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(EcdsaP256PublicKey.ALGORITHM);
    signer.initSign(privateKey);
    signer.update(message);
    return signer.sign();
  }
}
