package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// ECDSA on P-256 with SHA-256 (FIPS 186-5). Both (r, s) and (r, n−s) verify, as the algorithm has it: signature bytes
/// are never an identity here.
record EcdsaKey(EcdsaP256PublicKey key) implements VerificationKey {

  /// Bytes of r, and of s.
  static final int HALF = 32;

  /// @throws VerificationFailed unless it is a point of the curve in its uncompressed form, which RFC 5480, section 2.2,
  ///     demands of everybody
  static EcdsaKey of(byte[] spki) throws VerificationFailed {
    return new EcdsaKey(
        EcdsaP256PublicKey.parse(spki)
            .orElseThrow(
                () -> new VerificationFailed(Reason.KEY_ALGORITHM, "encoding of a public key")));
  }

  @Override
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.ES256;
  }

  /// @param signature 64 bytes, r‖s, both in [1, n−1]
  @Override
  public void requireSignature(byte[] data, byte[] signature) throws VerificationFailed {
    if (signature.length != 2 * HALF) {
      throw new VerificationFailed(Reason.SIGNATURE, "length of an ECDSA signature");
    }
    requireInRange(Arrays.copyOfRange(signature, 0, HALF));
    requireInRange(Arrays.copyOfRange(signature, HALF, 2 * HALF));
    try {
      key.verify(data, signature);
    } catch (SignatureMismatch e) {
      throw new VerificationFailed(Reason.SIGNATURE, "ECDSA signature", e);
    }
  }

  private static void requireInRange(byte[] half) throws VerificationFailed {
    BigInteger value = new BigInteger(1, half);
    if (value.signum() == 0 || value.compareTo(EcdsaP256PublicKey.order()) >= 0) {
      throw new VerificationFailed(Reason.SIGNATURE, "range of an ECDSA signature");
    }
  }
}
