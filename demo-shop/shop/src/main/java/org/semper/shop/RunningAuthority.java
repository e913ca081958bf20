package org.semper.shop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.semper.parties.authority.Authority;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.store.SqliteStore;

/// The marketplace's authority, served.
record RunningAuthority(Authority authority, URI address, PartyServer server, SqliteStore store)
    implements AutoCloseable {

  static final String HOST = "authority.localhost";
  static final String NAME = "SEMPER Demo Authority";

  static RunningAuthority start(Path folder, TlsIdentity tls, InetSocketAddress at, Clock clock)
      throws IOException, KeyFileRejected {
    Files.createDirectories(folder);
    SqliteStore store = SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
    Authority authority = Authority.open(folder, Subject.of(NAME, "FR"), store, clock);
    PartyServer server = PartyServer.start(at, tls, authority.routes());
    URI address = URI.create("https://" + HOST + ":" + server.port());
    return new RunningAuthority(authority, address, server, store);
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
