package org.semper.e2e.crash;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.semper.parties.authority.Authority;
import org.semper.parties.authority.Registrant;
import org.semper.server.PartyServer;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

/// Where bank, seller and buyer live: their folders, whom they trust, and an authority that is always up.
final class Town implements AutoCloseable {

  private static final String AUTHORITY = "Town Authority";
  private static final String HOST = "authority.localhost";

  private final Path folder;
  private final TlsAuthority web;
  private final Store store;
  private final Authority authority;
  private final PartyServer server;
  private TrustList trust;

  /// @param clock of the authority
  Town(Path folder, Clock clock) throws Exception {
    this.folder = folder;
    web =
        new TlsAuthority(
            "town web root",
            Set.of("localhost"),
            Set.of(),
            Validity.lasting(clock.instant().minus(Duration.ofDays(3)), Duration.ofDays(30)));
    Path own = Files.createDirectories(folder.resolve("authority"));
    store = SqliteStore.open(own.resolve("authority.db"), Authority.MIGRATIONS);
    authority = Authority.open(own, Subject.of(AUTHORITY, "FR"), store, clock);
    server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            web.issue(List.of(HOST), List.of()),
            authority.routes());
    URI address = URI.create("https://" + HOST + ":" + server.port());
    trust =
        new TrustList(
            List.of(authority.trustEntry(AUTHORITY, address)),
            List.of(web.certificate()),
            List.of());
  }

  TrustList trust() {
    return trust;
  }

  Path bank() throws Exception {
    return furnished("bank", BankParty.NAME, BankParty.HOST, Role.BANK);
  }

  /// The bank has started and has its port.
  void bankIsAt(int port) {
    URI bank = URI.create("https://" + BankParty.HOST + ":" + port);
    BankDirectoryEntry entry =
        new BankDirectoryEntry(BankParty.NAME, bank, bank.resolve("/accounts"), List.of("FRF"));
    trust = new TrustList(trust.authorities(), trust.webRoots(), List.of(entry));
  }

  Path seller() throws Exception {
    return furnished("seller", SellerParty.NAME, SellerParty.HOST, Role.SELLER);
  }

  Path buyer() throws Exception {
    Path own = folder.resolve("buyer");
    new DataFolders(own, own).prepare();
    trust.write(own.resolve("trust.json"));
    return own;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  private Path furnished(String folderName, String name, String host, Role role) throws Exception {
    Path own = Files.createDirectories(folder.resolve(folderName));
    trust.write(own.resolve("trust.json"));
    web.issue(List.of(host), List.of()).write(own.resolve("tls.json"));
    Registrant registrant = Registrant.of(Subject.of(name, "FR"), role, Set.of(host));
    Files.writeString(own.resolve("token"), authority.registrationToken(registrant));
    return own;
  }
}
