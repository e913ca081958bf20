package org.semper.parties.notary;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.parties.authority.Authority;
import org.semper.parties.authority.Registrant;
import org.semper.server.PartyServer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.authority.CertifiedNotary;
import org.semper.supporting.store.SqliteStore;

/// An authority and a notary that it certified, each behind HTTPS on loopback.
final class NotaryTown implements AutoCloseable {

  static final String NAME = "Demo notary";

  private static final String HOST = "notary.localhost";

  final Clock clock = Clock.systemUTC();
  final TlsAuthority webRoot =
      new TlsAuthority(
          "test web root",
          Set.of("localhost"),
          Set.of(),
          Validity.lasting(clock.instant().minusSeconds(60), Duration.ofDays(1)));
  final HttpsChannel channel = new HttpsChannel(List.of(webRoot.certificate()));
  final SqliteStore books;
  final Authority authority;
  final PartyServer authorityServer;
  final TrustList trust;
  final Path folder;
  final SqliteStore store;
  final CertifiedNotary keys;
  final PartyServer server;

  NotaryTown(Path folder) throws Exception {
    this.folder = Files.createDirectories(folder.resolve("notary"));
    books = SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
    authority = Authority.open(folder, Subject.of("Demo authority", "FR"), books, clock);
    authorityServer = serve("authority.localhost", authority.routes());
    URI at = URI.create("https://authority.localhost:" + authorityServer.port() + "/");
    trust =
        new TrustList(
            List.of(authority.trustEntry("Demo authority", at)),
            List.of(webRoot.certificate()),
            List.of());
    keys =
        open(
            Optional.of(
                authority.registrationToken(
                    Registrant.ofTimeStamps(Subject.of(NAME, "FR"), HOST))));
    store = SqliteStore.open(this.folder.resolve("notary.db"), NotarySchema.migrations());
    server = serve(HOST, Notary.open(keys.responder(), store).routes());
  }

  /// Opens the notary's keys, for the first time or again.
  CertifiedNotary open(Optional<String> token) throws Exception {
    return CertifiedNotary.open(folder, trust, Subject.of(NAME, "FR"), HOST, token, clock);
  }

  NotaryDirectoryEntry entry() {
    return new NotaryDirectoryEntry(
        NAME, URI.create("https://" + HOST + ":" + server.port() + Notary.TIME_STAMPS));
  }

  /// What the notary answers to a request.
  byte[] ask(byte[] request) {
    return channel
        .post(
            entry().timeStamps(),
            "application/timestamp-query",
            request,
            "application/timestamp-reply",
            Duration.ofSeconds(10))
        .orElseThrow();
  }

  private PartyServer serve(String host, List<org.semper.server.Route> routes) {
    TlsIdentity tls = webRoot.issue(List.of(host), List.of());
    return PartyServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tls, routes);
  }

  @Override
  public void close() {
    server.close();
    store.close();
    keys.close();
    authorityServer.close();
    books.close();
    channel.close();
  }
}
