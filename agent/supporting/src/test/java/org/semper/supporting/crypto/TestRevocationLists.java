package org.semper.supporting.crypto;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Lists at hand; nothing is fetched.
///
/// @param lists of any issuers
public record TestRevocationLists(List<X509CRL> lists) implements RevocationSource {

  static X509CRL list(Identity issuer, Map<BigInteger, Revocation> revoked, Validity validity) {
    return parse(new RevocationListIssuer(issuer).list(revoked, 1, validity));
  }

  /// DER of both issuers' lists.
  ///
  /// @param revoked of the issuing certificate's
  public static List<byte[]> of(
      TestPki pki, Map<BigInteger, Revocation> revoked, Instant from, Duration length) {
    Validity validity = Validity.lasting(from, length);
    return List.of(
        new RevocationListIssuer(pki.issuing()).list(revoked, 1, validity),
        new RevocationListIssuer(pki.root()).list(Map.of(), 1, validity));
  }

  public static List<X509CRL> parsed(List<byte[]> lists) {
    return lists.stream().map(TestRevocationLists::parse).toList();
  }

  static X509CRL parse(byte[] der) {
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<X509CRL> known(Authority authority) {
    return lists;
  }

  @Override
  public List<X509CRL> current(Authority authority, Instant when) {
    return lists;
  }
}
