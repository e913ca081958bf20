package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// A public key of the suite: P-256, Ed25519, or RSA of at least 3072 bits. One key has one algorithm, so a signature
/// can never choose how it is verified.
sealed interface VerificationKey permits EcdsaKey, EdDsaKey, RsaPssKey {

  /// The only algorithm this key verifies.
  SignatureAlgorithm algorithm();

  /// @param signature as in a JWS (RFC 7518, section 3): raw r‖s for ES256
  /// @throws VerificationFailed with [Reason#SIGNATURE]
  void requireSignature(byte[] data, byte[] signature) throws VerificationFailed;

  static VerificationKey of(X509Certificate certificate) throws VerificationFailed {
    return of(certificate.getPublicKey().getEncoded());
  }

  /// @param spki DER of a SubjectPublicKeyInfo (RFC 5280, section 4.1)
  static VerificationKey of(byte[] spki) throws VerificationFailed {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(spki);
      requireKnown(info);
      boolean elliptic =
          info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey);
      return elliptic ? EcdsaKey.of(spki) : of(PublicKeyFactory.createKey(info));
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw new VerificationFailed(Reason.KEY_ALGORITHM, "encoding of a public key", e);
    }
  }

  private static void requireKnown(SubjectPublicKeyInfo info) throws VerificationFailed {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    boolean p256 =
        algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
            && SECObjectIdentifiers.secp256r1.equals(info.getAlgorithm().getParameters());
    if (!p256
        && !algorithm.equals(EdECObjectIdentifiers.id_Ed25519)
        && !algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      throw new VerificationFailed(Reason.KEY_ALGORITHM, "type of a public key");
    }
  }

  private static VerificationKey of(AsymmetricKeyParameter key) throws VerificationFailed {
    return switch (key) {
      case Ed25519PublicKeyParameters ed -> new EdDsaKey(ed);
      case RSAKeyParameters rsa -> RsaPssKey.of(rsa);
      default -> throw new VerificationFailed(Reason.KEY_ALGORITHM, "type of a public key");
    };
  }
}
