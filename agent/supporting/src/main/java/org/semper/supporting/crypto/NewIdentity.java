package org.semper.supporting.crypto;

import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// A fresh key on its way to a certificate.
public final class NewIdentity {

  private final SigningKey key;

  private NewIdentity(SigningKey key) {
    this.key = key;
  }

  public static NewIdentity generate() {
    return new NewIdentity(SigningKey.generate(new SecureRandom()));
  }

  /// DER of a PKCS#10 request (RFC 2986), signed with the key to prove that its holder asks.
  public byte[] certificateRequest(Subject subject) {
    return CertificateRequest.make(key, subject);
  }

  /// The identity, once an authority certified the key.
  ///
  /// @param chain DER of the key's certificate, then of its issuers', without the root
  /// @param authority name of the authority, from the trust list
  /// @throws VerificationFailed if the chain is for another key or does not parse
  public Identity certified(List<byte[]> chain, String authority) throws VerificationFailed {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      for (byte[] der : chain) {
        certificates.add(Certificates.ofDer(der));
      }
    } catch (CertificateException e) {
      throw new VerificationFailed(Reason.CERTIFICATE_PROFILE, "structure of a certificate", e);
    }
    if (certificates.isEmpty()
        || !Arrays.equals(key.spki(), certificates.getFirst().getPublicKey().getEncoded())) {
      throw new VerificationFailed(Reason.CERTIFICATE_PROFILE, "key of a new certificate");
    }
    return new Identity(key, certificates, authority);
  }
}
