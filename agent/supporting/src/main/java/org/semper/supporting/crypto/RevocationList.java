package org.semper.supporting.crypto;

import java.security.cert.CRLException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificateList;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// A certificate revocation list (RFC 5280, section 5), verified: complete, direct, signed by the issuer.
record RevocationList(X509CRL list) {

  static RevocationList verify(X509CRL list, X509Certificate issuer) throws VerificationFailed {
    Set<String> critical = list.getCriticalExtensionOIDs();
    if (critical != null && !critical.isEmpty()) {
      throw new VerificationFailed(
          Reason.REVOCATION_UNKNOWN, "revocation list for some certificates only");
    }
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || list.getNextUpdate() == null) {
      throw new VerificationFailed(
          Reason.REVOCATION_UNKNOWN, "issuer or times of a revocation list");
    }
    try {
      CertificateList structure = CertificateList.getInstance(list.getEncoded());
      new X509Signature(
              structure.getSignatureAlgorithm(), list.getTBSCertList(), list.getSignature())
          .requireMadeWith(VerificationKey.of(issuer));
    } catch (CRLException | IllegalArgumentException e) {
      throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "structure of a revocation list", e);
    }
    return new RevocationList(list);
  }

  /// A list that was made after the time in question says as much as one of that time, as long as the certificate had
  /// not expired when it was made: expired ones may be dropped from lists.
  boolean covers(X509Certificate certificate, Instant when) {
    Instant made = list.getThisUpdate().toInstant();
    return list.getNextUpdate().toInstant().isAfter(when)
        && !made.isAfter(certificate.getNotAfter().toInstant());
  }

  RevocationStatus status(X509Certificate certificate) {
    X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
    return entry == null
        ? new RevocationStatus.Good()
        : new RevocationStatus.Revoked(
            new Revocation(entry.getRevocationDate().toInstant(), reason(entry)));
  }

  private static Revocation.Reason reason(X509CRLEntry entry) {
    CRLReason reason = entry.getRevocationReason();
    if (reason == null) {
      return Revocation.Reason.UNSPECIFIED;
    }
    return switch (reason) {
      case KEY_COMPROMISE -> Revocation.Reason.KEY_COMPROMISE;
      case AFFILIATION_CHANGED -> Revocation.Reason.AFFILIATION_CHANGED;
      case SUPERSEDED -> Revocation.Reason.SUPERSEDED;
      case CESSATION_OF_OPERATION -> Revocation.Reason.CESSATION_OF_OPERATION;
      case PRIVILEGE_WITHDRAWN -> Revocation.Reason.PRIVILEGE_WITHDRAWN;
      case UNSPECIFIED, CA_COMPROMISE, CERTIFICATE_HOLD, UNUSED, REMOVE_FROM_CRL, AA_COMPROMISE ->
          Revocation.Reason.UNSPECIFIED;
    };
  }
}
