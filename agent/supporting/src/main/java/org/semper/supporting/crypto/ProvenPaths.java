package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Certificate paths to the roots of the trust list as it is now, each proved once. Whether they are valid at a time is asked each
/// time.
final class ProvenPaths {

  private static final int REMEMBERED = 64;

  private final Supplier<TrustList> trust;
  private final KeyPurpose purpose;
  private volatile Known known;

  /// @param trust the same object as long as nothing changes
  /// @param purpose for which the signers' keys are used
  ProvenPaths(Supplier<TrustList> trust, KeyPurpose purpose) {
    this.trust = trust;
    this.purpose = purpose;
    this.known = new Known(trust.get());
  }

  /// @param certificates signer's first; the root is not among them
  /// @param when the time at which every certificate must be valid, the root's included
  CertificatePath require(List<X509Certificate> certificates, Instant when)
      throws VerificationFailed {
    Known now = known();
    CertificatePath path =
        now.paths()
            .get(certificates, () -> CertificatePath.verify(certificates, now.list, purpose, when));
    path.requireValid(when);
    return path;
  }

  private Known known() {
    TrustList now = trust.get();
    Known last = known;
    if (!last.list.equals(now)) {
      last = new Known(now);
      known = last;
    }
    return last;
  }

  /// A trust list, and the paths that were found to lead to one of its roots.
  private record Known(TrustList list, Proven<List<X509Certificate>, CertificatePath> paths) {

    Known(TrustList list) {
      this(list, new Proven<>(REMEMBERED));
    }
  }
}
