package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.semper.api.json.Base64Url;

/// A public key on NIST P-256 that verifies ECDSA signatures with SHA-256 (FIPS 186-5, section 6) in the form of IEEE P1363:
/// r and s, 32 bytes each, as WebCrypto and RFC 9421, section 3.3.4, write them.
///
/// The point lies on the curve: no other can be built.
public final class EcdsaP256PublicKey {

  /// As the platform calls it.
  public static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  /// Of r and s together.
  static final int SIGNATURE_BYTES = 64;

  private static final ECParameterSpec P256 = parameters();

  /// Length of the only accepted encoding: named curve, uncompressed point (RFC 5480, section 2).
  private static final int SPKI_BYTES = 91;

  private final ECPublicKey key;

  private EcdsaP256PublicKey(ECPublicKey key) {
    this.key = key;
  }

  /// @param spki DER of a SubjectPublicKeyInfo
  /// @return empty unless it is the one encoding of a point on P-256
  public static Optional<EcdsaP256PublicKey> parse(byte[] spki) {
    if (spki.length != SPKI_BYTES) {
      return Optional.empty();
    }
    try {
      PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
      return key instanceof ECPublicKey ec
              && Arrays.equals(key.getEncoded(), spki)
              && isP256(ec.getParams())
              && isOnCurve(ec)
          ? Optional.of(new EcdsaP256PublicKey(ec))
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /// @return DER of the SubjectPublicKeyInfo, 91 bytes
  public byte[] spki() {
    return key.getEncoded();
  }

  /// @return base64url of SHA-256 over [#spki], 43 characters
  public String thumbprint() {
    try {
      return Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(spki()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// @param signature r and s, 64 bytes; any other length does not match
  public void verify(byte[] message, byte[] signature) throws SignatureMismatch {
    if (signature.length != SIGNATURE_BYTES || !matches(message, signature)) {
      throw new SignatureMismatch();
    }
  }

  private boolean matches(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EcdsaP256PublicKey that && Arrays.equals(spki(), that.spki());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spki());
  }

  /// Number of points of the group (SP 800-186, section 3.2.1.3).
  static BigInteger order() {
    return P256.getOrder();
  }

  private static boolean isP256(ECParameterSpec parameters) {
    return parameters.getCurve().equals(P256.getCurve())
        && parameters.getGenerator().equals(P256.getGenerator())
        && parameters.getOrder().equals(P256.getOrder());
  }

  private static ECParameterSpec parameters() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  private static boolean isOnCurve(ECPublicKey key) {
    ECPoint point = key.getW();
    if (point.equals(ECPoint.POINT_INFINITY)
        || !(key.getParams().getCurve().getField() instanceof ECFieldFp field)) {
      return false;
    }
    BigInteger p = field.getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right =
        x.pow(3)
            .add(key.getParams().getCurve().getA().multiply(x))
            .add(key.getParams().getCurve().getB());
    return x.compareTo(p) < 0
        && y.compareTo(p) < 0
        && y.pow(2).subtract(right).mod(p).signum() == 0;
  }
}
