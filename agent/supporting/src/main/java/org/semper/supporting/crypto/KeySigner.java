package org.semper.supporting.crypto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.operator.ContentSigner;

/// Signs certificates, requests, revocation lists and OCSP responses with one of our keys: ECDSA with SHA-256 in DER.
final class KeySigner implements ContentSigner {

  private static final BigInteger ORDER = CustomNamedCurves.getByName("P-256").getN();

  private final SigningKey key;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  KeySigner(SigningKey key) {
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return X509Signature.ECDSA_WITH_SHA256;
  }

  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    BigInteger[] pair = key.sign(content.toByteArray());
    try {
      return StandardDSAEncoding.INSTANCE.encode(ORDER, pair[0], pair[1]);
    } catch (IOException e) {
      throw new IllegalStateException("r and s have an encoding", e);
    }
  }
}
