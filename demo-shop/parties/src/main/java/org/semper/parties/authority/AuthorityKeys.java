package org.semper.parties.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.semper.supporting.crypto.CertificateIssuer;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.UnattendedVault;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.Vault;

/// The authority's two keys: the root, which parties trust, and the issuing key below it, which certifies parties. Both lie
/// sealed in the authority's folder; the passphrase is in a file beside them.
///
/// A real authority keeps its root off line. This one answers for its root as well, so that a whole marketplace runs on one
/// machine.
record AuthorityKeys(Identity root, Identity issuing) {

  private static final Duration ROOT_LIFETIME = Duration.ofDays(3650);
  private static final Duration ISSUING_LIFETIME = Duration.ofDays(1825);

  /// For parties whose clocks are a little behind.
  static final Duration MARGIN = Duration.ofMinutes(10);

  /// Reads the keys; makes them at the first start.
  ///
  /// @param folder of `passphrase`, `vault.json`, `root.json` and `issuing.json`
  static AuthorityKeys readOrCreate(Path folder, Subject subject, Clock clock)
      throws IOException, KeyFileRejected {
    try (Vault vault = UnattendedVault.open(folder)) {
      var rootFile = new IdentityStore(folder.resolve("root.json"), vault.sealer("root"));
      Identity root =
          rootFile.readOrCreate(
              () -> CertificateIssuer.newRoot(subject, lasting(ROOT_LIFETIME, clock)));
      var issuingFile = new IdentityStore(folder.resolve("issuing.json"), vault.sealer("issuing"));
      Identity issuing = issuingFile.readOrCreate(() -> issuing(root, subject, clock));
      return new AuthorityKeys(root, issuing);
    }
  }

  private static Identity issuing(Identity root, Subject subject, Clock clock) {
    return new CertificateIssuer(root)
        .newIssuing(
            new Subject(subject.name() + " Issuing", subject.country(), subject.registration()),
            EnumSet.of(Role.BUYER, Role.SELLER, Role.BANK, Role.AUTHORITY, Role.NOTARY),
            lasting(ISSUING_LIFETIME, clock));
  }

  static Validity lasting(Duration lifetime, Clock clock) {
    return Validity.lasting(clock.instant().minus(MARGIN), lifetime);
  }
}
