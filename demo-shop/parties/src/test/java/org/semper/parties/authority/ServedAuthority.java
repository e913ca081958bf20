package org.semper.parties.authority;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.semper.server.PartyServer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.store.Store;

/// An authority on a port of its own, and the way to it.
///
/// @param entry how it stands in trust lists
/// @param channel of those who trust its web server
record ServedAuthority(
    Authority authority,
    org.semper.supporting.crypto.Authority entry,
    HttpsChannel channel,
    PartyServer server,
    Store store)
    implements AutoCloseable {

  static final String NAME = "SEMPER Demo Authority";
  static final Clock CLOCK = Clock.systemUTC();

  private static final String HOST = "authority.localhost";

  /// @param folder of its keys
  /// @param store opened with [Authority#MIGRATIONS]; closed with the authority
  static ServedAuthority start(Path folder, Store store) throws IOException, KeyFileRejected {
    TlsAuthority webRoot =
        new TlsAuthority(
            "test web root",
            Set.of("localhost"),
            Set.of(),
            Validity.lasting(CLOCK.instant().minusSeconds(60), Duration.ofDays(1)));
    Authority authority = Authority.open(folder, Subject.of(NAME, "FR"), store, CLOCK);
    PartyServer server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            webRoot.issue(List.of(HOST), List.of()),
            authority.routes());
    URI address = URI.create("https://" + HOST + ":" + server.port() + "/");
    return new ServedAuthority(
        authority,
        authority.trustEntry(NAME, address),
        new HttpsChannel(List.of(webRoot.certificate())),
        server,
        store);
  }

  @Override
  public void close() {
    server.close();
    store.close();
    channel.close();
  }
}
