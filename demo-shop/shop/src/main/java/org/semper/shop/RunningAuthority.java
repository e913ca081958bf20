package org.semper.shop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.semper.parties.authority.Authority;
import org.semper.server.PartyServer;
import org.semper.server.Problem;
import org.semper.server.Refused;
import org.semper.server.Reply;
import org.semper.server.Route;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.store.SqliteStore;

/// The marketplace's authority, served.
record RunningAuthority(Authority authority, URI address, PartyServer server, SqliteStore store)
    implements AutoCloseable {

  static final String HOST = "authority.localhost";
  static final String NAME = "SEMPER Demo Authority";

  /// Path of the market's signed trust list on this server.
  static final String TRUST_LIST = "/trust-list.jws";

  static RunningAuthority start(
      MarketFolder folder, TlsIdentity tls, InetSocketAddress at, Clock clock)
      throws IOException, KeyFileRejected {
    Files.createDirectories(folder.authority());
    SqliteStore store = SqliteStore.open(folder.authorityStore(), Authority.MIGRATIONS);
    Authority authority = open(folder, store, clock);
    List<Route> routes = new ArrayList<>(authority.routes());
    routes.add(Route.get(TRUST_LIST, _ -> trustList(folder)));
    PartyServer server = PartyServer.start(at, tls, routes);
    URI address = URI.create("https://" + HOST + ":" + server.port());
    return new RunningAuthority(authority, address, server, store);
  }

  /// The authority itself, over its store; also beside the one that is served.
  static Authority open(MarketFolder folder, SqliteStore store, Clock clock)
      throws IOException, KeyFileRejected {
    return Authority.open(folder.authority(), Subject.of(NAME, "FR"), store, clock);
  }

  /// @throws Refused before the market's first list is written
  private static Reply trustList(MarketFolder folder) throws Refused {
    try {
      return Reply.of(SignedTrustList.MEDIA_TYPE, Files.readAllBytes(folder.trustList()));
    } catch (IOException e) {
      throw new Refused(Problem.UNAVAILABLE);
    }
  }

  /// How it stands in trust lists.
  org.semper.supporting.crypto.Authority trustEntry() {
    return authority.trustEntry(NAME, address);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
