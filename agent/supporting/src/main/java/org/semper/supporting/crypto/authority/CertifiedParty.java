package org.semper.supporting.crypto.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;

/// A party that speaks in its own name and starts without a person: its keys in a folder, its certificate, its way to the
/// others. The vault opens with the passphrase in the folder's file `passphrase`, made at the first start.
public record CertifiedParty(
    Vault vault,
    HttpsChannel channel,
    StatementSigner signer,
    StatementVerifier verifier,
    Clock clock)
    implements AutoCloseable {

  /// Whom the authority registers at the first start.
  ///
  /// @param hosts DNS names the party speaks for
  /// @param token from the authority's operator, for one registration; not needed later
  public record Applicant(Subject subject, Role role, Set<String> hosts, Optional<String> token) {

    public Applicant {
      hosts = Set.copyOf(hosts);
    }
  }

  /// Opens the folder; at its first start the party makes its key and is registered with the first authority of the list.
  public static CertifiedParty open(Path folder, TrustList trust, Applicant applicant, Clock clock)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    PartyKeys keys =
        PartyKeys.open(
            folder,
            trust,
            registration ->
                registration.apply(
                    applicant.subject(), applicant.role(), applicant.hosts(), applicant.token()),
            clock);
    try {
      HttpsChannel channel = keys.channel();
      OcspStapler staples = new OcspStapler(keys.identity(), keys.authority(), channel, clock);
      return new CertifiedParty(
          keys.vault(),
          channel,
          new StatementSigner(keys.identity(), staples, clock),
          new StatementVerifier(trust, new RevocationListCache(channel, clock), clock),
          clock);
    } catch (VerificationFailed e) {
      keys.close();
      throw e;
    }
  }

  @Override
  public void close() {
    channel.close();
    vault.close();
  }
}
