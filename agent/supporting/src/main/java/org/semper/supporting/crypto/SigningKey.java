package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.util.BigIntegers;

/// A private key on P-256 with its public half. It never leaves this package except sealed, and has no text form.
///
/// Signing is deterministic (RFC 6979): no signature depends on a random number being good.
final class SigningKey {

  private static final ASN1ObjectIdentifier CURVE = SECObjectIdentifiers.secp256r1;
  private static final ECNamedDomainParameters P256 =
      new ECNamedDomainParameters(CURVE, CustomNamedCurves.getByOID(CURVE));

  private final ECPrivateKeyParameters secret;
  private final ECPublicKeyParameters point;

  private SigningKey(ECPrivateKeyParameters secret, ECPublicKeyParameters point) {
    this.secret = secret;
    this.point = point;
  }

  static SigningKey generate(SecureRandom random) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(P256, random));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    return new SigningKey(
        (ECPrivateKeyParameters) pair.getPrivate(), (ECPublicKeyParameters) pair.getPublic());
  }

  /// @param pkcs8 what [#pkcs8] wrote
  /// @throws IOException for anything but a P-256 key
  static SigningKey ofPkcs8(byte[] pkcs8) throws IOException {
    if (!(PrivateKeyFactory.createKey(pkcs8) instanceof ECPrivateKeyParameters key)
        || !(key.getParameters() instanceof ECNamedDomainParameters curve)
        || !CURVE.equals(curve.getName())) {
      throw new IOException("not a P-256 key");
    }
    var secret = new ECPrivateKeyParameters(key.getD(), P256);
    var point = new ECPublicKeyParameters(P256.getG().multiply(key.getD()), P256);
    return new SigningKey(secret, point);
  }

  /// PKCS#8 (RFC 5958); the caller wipes it.
  byte[] pkcs8() {
    try {
      return PrivateKeyInfoFactory.createPrivateKeyInfo(secret).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a P-256 key has an encoding", e);
    }
  }

  /// DER of the SubjectPublicKeyInfo.
  byte[] spki() {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a P-256 key has an encoding", e);
    }
  }

  ECPublicKeyParameters point() {
    return point;
  }

  /// @return 64 bytes, r‖s
  byte[] signRaw(byte[] data) {
    BigInteger[] pair = sign(data);
    byte[] raw = new byte[2 * EcdsaKey.HALF];
    BigIntegers.asUnsignedByteArray(pair[0], raw, 0, EcdsaKey.HALF);
    BigIntegers.asUnsignedByteArray(pair[1], raw, EcdsaKey.HALF, EcdsaKey.HALF);
    return raw;
  }

  /// @return r and s
  BigInteger[] sign(byte[] data) {
    ECDSASigner ecdsa = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    ecdsa.init(true, secret);
    return ecdsa.generateSignature(Digests.sha256(data));
  }
}
