package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Name constraints (RFC 5280, section 4.2.1.10), those of the root included, which ordinary path validation leaves out.
final class PathConstraints {

  private PathConstraints() {}

  /// @param chain signer's certificate first
  static void require(List<CertificateView> chain, X509Certificate root) throws VerificationFailed {
    PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
    add(validator, CertificateView.of(root));
    for (CertificateView certificate : chain.reversed()) {
      requireNames(validator, certificate);
      add(validator, certificate);
    }
  }

  private static void requireNames(PKIXNameConstraintValidator validator, CertificateView subject)
      throws VerificationFailed {
    try {
      GeneralName directory = new GeneralName(subject.structure().getSubject());
      validator.checkPermitted(directory);
      validator.checkExcluded(directory);
      Optional<GeneralNames> names = subject.alternativeNames();
      if (names.isPresent()) {
        for (GeneralName name : names.get().getNames()) {
          validator.checkPermitted(name);
          validator.checkExcluded(name);
        }
      }
    } catch (NameConstraintValidatorException e) {
      throw new VerificationFailed(
          Reason.CERTIFICATE_PROFILE, "name constraints of an issuing certificate", e);
    }
  }

  private static void add(PKIXNameConstraintValidator validator, CertificateView issuer)
      throws VerificationFailed {
    Optional<NameConstraints> constraints = issuer.nameConstraints();
    if (constraints.isEmpty()) {
      return;
    }
    GeneralSubtree[] permitted = constraints.get().getPermittedSubtrees();
    if (permitted != null) {
      validator.intersectPermittedSubtree(permitted);
    }
    GeneralSubtree[] excluded = constraints.get().getExcludedSubtrees();
    if (excluded != null) {
      for (GeneralSubtree subtree : excluded) {
        validator.addExcludedSubtree(subtree);
      }
    }
  }
}
