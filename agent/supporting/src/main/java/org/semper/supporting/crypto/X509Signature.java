package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// A signature as certificates, revocation lists and OCSP responses carry it: with an algorithm identifier, ECDSA in
/// DER (RFC 5758, RFC 8410, RFC 4055). The same suite as statements, and nothing else.
final class X509Signature {

  static final AlgorithmIdentifier ECDSA_WITH_SHA256 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private final AlgorithmIdentifier algorithm;
  private final byte[] tbs;
  private final byte[] signature;

  /// @param tbs the bytes that were signed
  X509Signature(AlgorithmIdentifier algorithm, byte[] tbs, byte[] signature) {
    this.algorithm = algorithm;
    this.tbs = tbs;
    this.signature = signature;
  }

  void requireMadeWith(VerificationKey key) throws VerificationFailed {
    SignatureAlgorithm named = named();
    if (key.algorithm() != named) {
      throw new VerificationFailed(Reason.KEY_ALGORITHM, "algorithm of a certificate's signature");
    }
    key.requireSignature(tbs, named == SignatureAlgorithm.ES256 ? raw() : signature);
  }

  private SignatureAlgorithm named() throws VerificationFailed {
    var oid = algorithm.getAlgorithm();
    boolean noParameters = algorithm.getParameters() == null;
    if (oid.equals(X9ObjectIdentifiers.ecdsa_with_SHA256) && noParameters) {
      return SignatureAlgorithm.ES256;
    }
    if (oid.equals(EdECObjectIdentifiers.id_Ed25519) && noParameters) {
      return SignatureAlgorithm.EDDSA;
    }
    if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS) && isPs256(algorithm)) {
      return SignatureAlgorithm.PS256;
    }
    throw new VerificationFailed(Reason.KEY_ALGORITHM, "algorithm of a certificate's signature");
  }

  private static boolean isPs256(AlgorithmIdentifier algorithm) {
    if (algorithm.getParameters() == null) {
      return false;
    }
    RSASSAPSSparams pss;
    try {
      pss = RSASSAPSSparams.getInstance(algorithm.getParameters());
    } catch (IllegalArgumentException e) {
      return false;
    }
    var mask = pss.getMaskGenAlgorithm();
    return pss.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
        && mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
        && isSha256(mask)
        && BigInteger.valueOf(32).equals(pss.getSaltLength())
        && BigInteger.ONE.equals(pss.getTrailerField());
  }

  private static boolean isSha256(AlgorithmIdentifier mask) {
    try {
      return AlgorithmIdentifier.getInstance(mask.getParameters())
          .getAlgorithm()
          .equals(NISTObjectIdentifiers.id_sha256);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] raw() throws VerificationFailed {
    try {
      BigInteger[] pair =
          StandardDSAEncoding.INSTANCE.decode(EcdsaP256PublicKey.order(), signature);
      return PlainDSAEncoding.INSTANCE.encode(EcdsaP256PublicKey.order(), pair[0], pair[1]);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw new VerificationFailed(Reason.SIGNATURE, "encoding of an ECDSA signature", e);
    }
  }
}
