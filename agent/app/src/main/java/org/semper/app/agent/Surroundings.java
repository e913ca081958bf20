package org.semper.app.agent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.WebRoots;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.crypto.authority.RevocationListFiles;
import org.semper.supporting.trust.KeptTrust;
import org.semper.transfer.payment.AdapterContext;

/// What the agent works with whether it is locked or not.
///
/// @param trusted whom the owner trusts, asked anew each time
/// @param channel the way to other parties
/// @param lists revocation lists of the authorities in the trust list
record Surroundings(
    DataFolders folders,
    Supplier<TrustList> trusted,
    HttpsChannel channel,
    RevocationListCache lists,
    StatementVerifier verifier,
    Clock clock)
    implements AutoCloseable {

  static Surroundings of(DataFolders folders, KeptTrust trust, Clock clock) {
    return of(folders, trust::list, trust::web, clock);
  }

  /// @param web web roots, each with the hosts they count for
  static Surroundings of(
      DataFolders folders, Supplier<TrustList> trust, Supplier<List<WebRoots>> web, Clock clock) {
    HttpsChannel channel = HttpsChannel.scoped(web);
    RevocationListCache lists =
        new RevocationListCache(
            channel, clock, Optional.of(RevocationListFiles.beside(folders.trustFile())));
    return new Surroundings(
        folders, trust, channel, lists, new StatementVerifier(trust, lists, clock), clock);
  }

  /// Verifies notaries' time-stamps.
  TimeStampVerifier stamps() {
    return new TimeStampVerifier(trusted, lists, clock);
  }

  /// Whom the owner trusts, with the authorities that the owner distrusts.
  TrustList trust() {
    return trusted.get();
  }

  /// Whom the owner trusts, without them: for what is new.
  TrustList accepted() {
    TrustList all = trust();
    List<Authority> authorities =
        all.authorities().stream().filter(each -> each.regard() != Regard.DISTRUSTED).toList();
    return new TrustList(authorities, all.webRoots(), all.banks(), all.notaries());
  }

  /// The authority that certifies the owner: the first of the trust list.
  ///
  /// @throws IllegalStateException if the list names none
  Authority home() {
    return accepted().authorities().stream()
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
