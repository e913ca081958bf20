package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A private key and the certificates that say whose it is. The key has no accessor: statements are signed with it by
/// [StatementSigner], certificates by [CertificateIssuer], time-stamps by [TimeStampResponder], and nothing else is.
public final class Identity {

  private final SigningKey key;
  private final List<X509Certificate> certificates;
  private final String authority;

  /// @param certificates the key's own first, then its issuers'; without the root, unless the key is the root's
  /// @param authority name of the authority that certified it
  /// @throws IllegalArgumentException if the first certificate is for another key
  Identity(SigningKey key, List<X509Certificate> certificates, String authority) {
    if (!Arrays.equals(key.spki(), certificates.getFirst().getPublicKey().getEncoded())) {
      throw new IllegalArgumentException("certificate for another key");
    }
    this.key = key;
    this.certificates = List.copyOf(certificates);
    this.authority = authority;
  }

  SigningKey key() {
    return key;
  }

  public X509Certificate certificate() {
    return certificates.getFirst();
  }

  /// The key's own certificate first, then its issuers'.
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /// Name of the authority that certified this identity.
  public String authority() {
    return authority;
  }

  /// Who this identity is, once its certificates were found to lead to the authority's root.
  ///
  /// @param authority that certified it, from the trust list
  /// @param purpose for which its key is certified
  /// @param when all certificates must be valid
  public Party party(Authority authority, KeyPurpose purpose, Instant when)
      throws VerificationFailed {
    TrustList only = new TrustList(List.of(authority), List.of(), List.of());
    return CertificatePath.verify(certificates, only, purpose, when).signer();
  }
}
