package org.semper.supporting.crypto;

import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;

/// Where revocation lists come from when a statement brings no fresh OCSP response, and to overrule one that was made
/// before a revocation. Lists need not be verified here; whoever uses one does.
public interface RevocationSource {

  /// Lists at hand, without asking anybody.
  List<X509CRL> known(Authority authority);

  /// Lists in force, fetched from the addresses in the trust list if those at hand are not; those at hand if nothing
  /// can be fetched. Fetching a whole list tells the authority nothing about whose certificate is looked at.
  List<X509CRL> current(Authority authority, Instant when);

  /// No lists: only stapled OCSP responses count.
  static RevocationSource none() {
    return new RevocationSource() {
      @Override
      public List<X509CRL> known(Authority authority) {
        return List.of();
      }

      @Override
      public List<X509CRL> current(Authority authority, Instant when) {
        return List.of();
      }
    };
  }
}
