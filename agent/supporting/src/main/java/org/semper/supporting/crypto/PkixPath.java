package org.semper.supporting.crypto;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// The platform's own path validation (RFC 5280, section 6) as a second opinion: what it refuses is refused, and what it
/// accepts is judged by our profiles as well.
final class PkixPath {

  private PkixPath() {}

  static void require(List<X509Certificate> chain, X509Certificate root, Instant when)
      throws VerificationFailed {
    try {
      var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      parameters.setDate(Date.from(when));
      parameters.setRevocationEnabled(false);
      parameters.setExplicitPolicyRequired(true);
      parameters.setAnyPolicyInhibited(true);
      parameters.setPolicyMappingInhibited(true);
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
    } catch (CertPathValidatorException e) {
      throw new VerificationFailed(Reason.CERTIFICATE_PROFILE, "path validation", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform validates paths", e);
    }
  }
}
