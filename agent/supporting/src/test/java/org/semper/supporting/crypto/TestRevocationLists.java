package org.semper.supporting.crypto;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
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
