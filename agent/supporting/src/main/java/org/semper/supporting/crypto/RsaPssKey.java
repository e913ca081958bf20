package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and 32 bytes of salt (RFC 7518, section 3.5), 3072 to 8192 bits.
record RsaPssKey(PublicKey key) implements VerificationKey {

  private static final int MIN_BITS = 3072;

  /// More costs a verifier time and adds nothing.
  private static final int MAX_BITS = 8192;

  private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65_537);
  private static final int MAX_EXPONENT_BITS = 64;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  static RsaPssKey of(RSAKeyParameters rsa) throws VerificationFailed {
    int bits = rsa.getModulus().bitLength();
    BigInteger exponent = rsa.getExponent();
    if (bits < MIN_BITS
        || bits > MAX_BITS
        || exponent.compareTo(MIN_EXPONENT) < 0
        || exponent.bitLength() > MAX_EXPONENT_BITS) {
      throw new VerificationFailed(Reason.KEY_ALGORITHM, "size of an RSA key");
    }
    try {
      return new RsaPssKey(
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), exponent)));
    } catch (GeneralSecurityException e) {
      throw new VerificationFailed(Reason.KEY_ALGORITHM, "RSA key", e);
    }
  }

  @Override
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.PS256;
  }

  @Override
  public void requireSignature(byte[] data, byte[] signature) throws VerificationFailed {
    try {
      Signature pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(PSS);
      pss.initVerify(key);
      pss.update(data);
      if (!pss.verify(signature)) {
        throw new VerificationFailed(Reason.SIGNATURE, "RSASSA-PSS signature");
      }
    } catch (SignatureException e) {
      throw new VerificationFailed(Reason.SIGNATURE, "RSASSA-PSS signature", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSASSA-PSS", e);
    }
  }
}
