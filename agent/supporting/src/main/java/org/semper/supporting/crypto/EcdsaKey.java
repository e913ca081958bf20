package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// ECDSA on P-256 with SHA-256 (FIPS 186-5). Both (r, s) and (r, n−s) verify, as the algorithm has it: signature bytes
/// are never an identity here.
///
/// @param point on the curve and not the point at infinity; its decoder checked that
record EcdsaKey(ECPublicKeyParameters point) implements VerificationKey {

  /// Bytes of r, and of s.
  static final int HALF = 32;

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
    BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, HALF));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
    requireInRange(r);
    requireInRange(s);
    ECDSASigner ecdsa = new ECDSASigner();
    ecdsa.init(false, point);
    if (!ecdsa.verifySignature(Digests.sha256(data), r, s)) {
      throw new VerificationFailed(Reason.SIGNATURE, "ECDSA signature");
    }
  }

  private void requireInRange(BigInteger value) throws VerificationFailed {
    if (value.signum() == 0 || value.compareTo(point.getParameters().getN()) >= 0) {
      throw new VerificationFailed(Reason.SIGNATURE, "range of an ECDSA signature");
    }
  }
}
