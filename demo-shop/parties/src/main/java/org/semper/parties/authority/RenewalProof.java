package org.semper.parties.authority;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.crypto.authority.RegistrationRequest;

/// Finds out who proves, with a key that is certified and in force, to be the subject that applies for a further certificate.
final class RenewalProof {

  /// The authority asks itself; nothing is fetched from here.
  private static final URI NOWHERE = URI.create("https://authority.invalid/");

  private final StatementVerifier verifier;
  private final Clock clock;

  RenewalProof(AuthorityKeys keys, RevocationLists root, RevocationLists issuing, Clock clock) {
    var self =
        new org.semper.supporting.crypto.Authority(
            keys.root().authority(), keys.root().certificate(), true, NOWHERE, NOWHERE, List.of());
    this.verifier =
        new StatementVerifier(
            new TrustList(List.of(self), List.of(), List.of()), lists(root, issuing), clock);
    this.clock = clock;
  }

  /// The statement, if its signer is certified and in force, and speaks of this very application.
  Optional<VerifiedStatement> signed(RegistrationRequest application) {
    if (application.renewal().isEmpty()) {
      return Optional.empty();
    }
    try {
      VerifiedStatement said = verifier.verify(application.renewal().get(), application.role());
      boolean about =
          said.type().equals(RegistrationRequest.RENEWAL)
              && said.payload().body().equals(application.renewalBody())
              && clock.instant().isBefore(said.payload().expires());
      return about ? Optional.of(said) : Optional.empty();
    } catch (VerificationFailed e) {
      return Optional.empty();
    }
  }

  private static RevocationSource lists(RevocationLists root, RevocationLists issuing) {
    return new RevocationSource() {
      @Override
      public List<X509CRL> known(org.semper.supporting.crypto.Authority authority) {
        return List.of(parsed(root.current()), parsed(issuing.current()));
      }

      @Override
      public List<X509CRL> current(org.semper.supporting.crypto.Authority authority, Instant when) {
        return known(authority);
      }
    };
  }

  private static X509CRL parsed(byte[] der) {
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a revocation list of our own parses", e);
    }
  }
}
