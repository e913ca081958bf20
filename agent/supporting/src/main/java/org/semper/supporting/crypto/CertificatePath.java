package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// The certificates of a statement or a time-stamp, found to lead from its signer to a trusted root: each signed by the next, in the order
/// they came, none left over, none added, all of the profile.
///
/// What is NOT judged here: revocation.
final class CertificatePath {

  private final Authority authority;
  private final List<CertificateView> certificates;
  private final Party signer;

  private CertificatePath(Authority authority, List<CertificateView> certificates, Party signer) {
    this.authority = authority;
    this.certificates = List.copyOf(certificates);
    this.signer = signer;
  }

  /// The path of a statement's signer.
  ///
  /// @param x5c signer's first; the root is not among them
  /// @param when the time at which every certificate must be valid, the root's included
  static CertificatePath verify(List<X509Certificate> x5c, TrustList trust, Instant when)
      throws VerificationFailed {
    return verify(x5c, trust, KeyPurpose.DOCUMENT_SIGNING, when);
  }

  /// @param purpose for which the signer's key was used
  static CertificatePath verify(
      List<X509Certificate> x5c, TrustList trust, KeyPurpose purpose, Instant when)
      throws VerificationFailed {
    if (x5c.size() < 2) {
      throw new VerificationFailed(Reason.UNTRUSTED_ISSUER, "no issuing certificate");
    }
    Authority authority = authority(x5c.getLast(), trust);
    IssuerProfile.requireRoot(authority.root());
    List<CertificateView> chain = new ArrayList<>();
    for (X509Certificate certificate : x5c) {
      chain.add(CertificateView.of(certificate));
    }
    requireSigned(chain, CertificateView.of(authority.root()));
    requireValid(chain, authority, when);
    for (int i = 1; i < chain.size(); i++) {
      IssuerProfile.requireIssuing(chain.get(i), i - 1);
    }
    Party signer =
        withRolesOfAll(SignerProfile.require(x5c, authority.name(), purpose), authority, chain);
    PathConstraints.require(chain, authority.root());
    PkixPath.require(x5c, authority.root(), when);
    return new CertificatePath(authority, chain, signer);
  }

  /// That every certificate of the path, the root's included, is valid at this time too.
  void requireValid(Instant when) throws VerificationFailed {
    requireValid(certificates, authority, when);
  }

  Authority authority() {
    return authority;
  }

  /// The signer, with the roles that every certificate of the path grants.
  Party signer() {
    return signer;
  }

  List<CertificateView> certificates() {
    return certificates;
  }

  /// @param index of a certificate of the path
  X509Certificate issuerOf(int index) {
    return index + 1 < certificates.size()
        ? certificates.get(index + 1).source()
        : authority.root();
  }

  private static Authority authority(X509Certificate top, TrustList trust)
      throws VerificationFailed {
    CertificateView view = CertificateView.of(top);
    for (Authority authority : trust.authorities()) {
      X509Certificate root = authority.root();
      if (root.getSubjectX500Principal().equals(top.getIssuerX500Principal())
          && !root.equals(top)
          && view.authorityKeyIdentifier()
              .equals(CertificateView.of(root).subjectKeyIdentifier())) {
        return authority;
      }
    }
    throw new VerificationFailed(Reason.UNTRUSTED_ISSUER, "no authority of the trust list");
  }

  private static void requireSigned(List<CertificateView> chain, CertificateView root)
      throws VerificationFailed {
    for (int i = 0; i < chain.size(); i++) {
      requireIssuedBy(chain.get(i), i + 1 < chain.size() ? chain.get(i + 1) : root);
    }
  }

  private static void requireIssuedBy(CertificateView subject, CertificateView issuer)
      throws VerificationFailed {
    boolean named =
        subject.source().getIssuerX500Principal().equals(issuer.source().getSubjectX500Principal());
    if (!named || !subject.authorityKeyIdentifier().equals(issuer.subjectKeyIdentifier())) {
      throw new VerificationFailed(Reason.UNTRUSTED_ISSUER, "order of the certificates");
    }
    try {
      subject.signature().requireMadeWith(VerificationKey.of(issuer.source()));
    } catch (VerificationFailed e) {
      if (e.reason() == Reason.SIGNATURE) {
        throw new VerificationFailed(Reason.UNTRUSTED_ISSUER, "signature of a certificate", e);
      }
      throw e;
    }
  }

  private static void requireValid(List<CertificateView> chain, Authority authority, Instant when)
      throws VerificationFailed {
    for (CertificateView certificate : chain) {
      requireValid(certificate.source(), when);
    }
    requireValid(authority.root(), when);
  }

  private static void requireValid(X509Certificate certificate, Instant when)
      throws VerificationFailed {
    if (!Validity.of(certificate).contains(when)) {
      throw new VerificationFailed(Reason.CERTIFICATE_EXPIRED, "validity of a certificate");
    }
  }

  private static Party withRolesOfAll(Party party, Authority authority, List<CertificateView> chain)
      throws VerificationFailed {
    Set<Role> roles = new HashSet<>(party.roles());
    for (CertificateView certificate : chain) {
      Set<String> policies = certificate.policies();
      roles.removeIf(role -> !policies.contains(role.policyOid()));
    }
    return new Party(
        party.name(),
        party.certifiedBy(),
        authority.assurance(),
        party.root(),
        party.subjectNumber(),
        party.country(),
        party.registration(),
        party.hosts(),
        roles,
        party.thumbprint());
  }
}
