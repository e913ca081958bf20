package org.semper.app.agent;

import java.time.Clock;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.transfer.payment.AdapterContext;

/// What the agent works with whether it is locked or not.
///
/// @param trust whom the owner trusts
/// @param channel the way to other parties
/// @param lists revocation lists of the authorities in the trust list
record Surroundings(
    DataFolders folders,
    TrustList trust,
    HttpsChannel channel,
    RevocationListCache lists,
    StatementVerifier verifier,
    Clock clock)
    implements AutoCloseable {

  static Surroundings of(DataFolders folders, TrustList trust, Clock clock) {
    HttpsChannel channel = new HttpsChannel(trust.webRoots());
    RevocationListCache lists = new RevocationListCache(channel, clock);
    return new Surroundings(
        folders, trust, channel, lists, new StatementVerifier(trust, lists, clock), clock);
  }

  /// The authority that certifies the owner: the first of the trust list.
  ///
  /// @throws IllegalStateException if the list names none
  Authority home() {
    return trust.authorities().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the trust list names no authority"));
  }

  /// What proves the owner's certificates good.
  OcspStapler staples(Identity identity, Authority authority) {
    return new OcspStapler(identity, authority, channel, clock);
  }

  /// What payment systems work with, in the owner's name.
  AdapterContext adapterContext(StatementSigner signer) {
    return new AdapterContext(signer, verifier, channel, clock);
  }

  @Override
  public void close() {
    channel.close();
  }
}
