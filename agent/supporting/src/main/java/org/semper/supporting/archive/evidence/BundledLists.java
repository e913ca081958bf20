package org.semper.supporting.archive.evidence;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.RevocationSource;

/// Revocation lists of a bundle beside those at hand; nothing is fetched. Whoever uses a list verifies it.
record BundledLists(List<X509CRL> bundled, RevocationSource atHand) implements RevocationSource {

  static BundledLists of(EvidenceBundle bundle, RevocationSource atHand) throws EvidenceRejected {
    List<X509CRL> lists = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (byte[] der : bundle.crls()) {
        lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(der)));
      }
    } catch (CRLException e) {
      throw new EvidenceRejected(
          Reason.UNREADABLE, "A revocation list of the bundle is malformed.");
    } catch (CertificateException e) {
      throw new IllegalStateException("every Java platform has X.509", e);
    }
    return new BundledLists(List.copyOf(lists), atHand);
  }

  @Override
  public List<X509CRL> known(Authority authority) {
    List<X509CRL> lists = new ArrayList<>(bundled);
    lists.addAll(atHand.known(authority));
    return lists;
  }

  @Override
  public List<X509CRL> current(Authority authority, Instant when) {
    return known(authority);
  }
}
