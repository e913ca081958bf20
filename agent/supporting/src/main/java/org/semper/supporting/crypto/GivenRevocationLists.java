package org.semper.supporting.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Revocation lists that somebody handed over, such as in files. Nothing is fetched.
///
/// @param lists each found to be of an authority of a trust list by [#require], or to be verified by whoever uses it
public record GivenRevocationLists(List<X509CRL> lists) implements RevocationSource {

  public GivenRevocationLists {
    lists = List.copyOf(lists);
  }

  /// @param file one list, DER or PEM
  /// @throws VerificationFailed REVOCATION_UNKNOWN for anything else
  public static X509CRL parse(byte[] file) throws VerificationFailed {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return (X509CRL) factory.generateCRL(new ByteArrayInputStream(file));
    } catch (CRLException e) {
      throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "structure of a revocation list", e);
    } catch (CertificateException e) {
      throw new IllegalStateException("every Java platform has X.509", e);
    }
  }

  /// That an authority of the trust list made the list, or one of these issuers, whom such an authority certified.
  ///
  /// @param issuers certificates that came with statements; those of other authorities count for nothing
  /// @throws VerificationFailed UNTRUSTED_ISSUER if none of them did
  public static void require(X509CRL list, TrustList trust, List<X509Certificate> issuers)
      throws VerificationFailed {
    List<X509Certificate> makers = new ArrayList<>();
    for (Authority authority : trust.authorities()) {
      makers.add(authority.root());
      issuers.stream().filter(issuer -> isOf(authority, issuer)).forEach(makers::add);
    }
    for (X509Certificate maker : makers) {
      if (isMadeBy(maker, list)) {
        return;
      }
    }
    throw new VerificationFailed(Reason.UNTRUSTED_ISSUER, "signer of a revocation list");
  }

  @Override
  public List<X509CRL> known(Authority authority) {
    return lists;
  }

  @Override
  public List<X509CRL> current(Authority authority, Instant when) {
    return lists;
  }

  private static boolean isOf(Authority authority, X509Certificate issuer) {
    try {
      CertificateView.of(issuer).signature().requireMadeWith(VerificationKey.of(authority.root()));
      return issuer.getBasicConstraints() >= 0;
    } catch (VerificationFailed e) {
      return false;
    }
  }

  private static boolean isMadeBy(X509Certificate maker, X509CRL list) {
    try {
      RevocationList.verify(list, maker);
      return true;
    } catch (VerificationFailed e) {
      return false;
    }
  }
}
