package org.semper.supporting.crypto;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Ed25519 (RFC 8032), with S below the group's order.
record EdDsaKey(Ed25519PublicKeyParameters point) implements VerificationKey {

  @Override
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.EDDSA;
  }

  @Override
  public void requireSignature(byte[] data, byte[] signature) throws VerificationFailed {
    Ed25519Signer ed25519 = new Ed25519Signer();
    ed25519.init(false, point);
    ed25519.update(data, 0, data.length);
    if (signature.length != Ed25519PublicKeyParameters.KEY_SIZE * 2
        || !ed25519.verifySignature(signature)) {
      throw new VerificationFailed(Reason.SIGNATURE, "Ed25519 signature");
    }
  }
}
