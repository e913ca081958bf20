package org.semper.shop;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.semper.parties.notary.Notary;
import org.semper.parties.notary.NotarySchema;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.authority.CertifiedNotary;
import org.semper.supporting.store.SqliteStore;

/// The marketplace's notary, served.
record RunningNotary(URI address, PartyServer server, SqliteStore store, CertifiedNotary keys)
    implements AutoCloseable {

  static final String HOST = "notary.localhost";
  static final String NAME = "SEMPER Demo Notary";

  static RunningNotary start(
      Path folder, CertifiedNotary keys, TlsIdentity tls, InetSocketAddress at) {
    SqliteStore store = SqliteStore.open(folder.resolve("notary.db"), NotarySchema.migrations());
    PartyServer server = PartyServer.start(at, tls, Notary.open(keys.responder(), store).routes());
    URI address = URI.create("https://" + HOST + ":" + server.port());
    return new RunningNotary(address, server, store, keys);
  }

  /// How it stands in trust lists.
  NotaryDirectoryEntry directoryEntry() {
    return new NotaryDirectoryEntry(NAME, address.resolve(Notary.TIME_STAMPS));
  }

  @Override
  public void close() {
    server.close();
    store.close();
    keys.close();
  }
}
