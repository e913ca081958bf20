package org.semper.e2e.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.PostgresqlAccess;
import org.semper.supporting.store.PostgresqlStore;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

/// Where a party works: a folder with everything that survives it, the clock it goes by, and who is told of its steps. The town
/// has put `trust.json` there and, for servers, `tls.json` and `token`.
record Premises(Path folder, Clock clock, StepListener steps) {

  /// Name of the file that says where the party's database is.
  static final String DATABASE = "database";

  private static final int DATABASE_CONNECTIONS = 4;

  TrustList trust() throws TrustListRejected {
    return TrustList.read(folder.resolve("trust.json"));
  }

  /// On PostgreSQL if the town has put the address of a database there, otherwise in a file.
  Store store(String file, List<Migrations> migrations) throws IOException {
    Path database = folder.resolve(DATABASE);
    Store store =
        Files.exists(database)
            ? PostgresqlStore.open(
                new PostgresqlAccess(
                    Files.readString(database), "postgres", "", DATABASE_CONNECTIONS),
                migrations)
            : SqliteStore.open(folder.resolve(file), migrations);
    return new SteppedStore(store, steps);
  }

  TlsIdentity tls() throws KeyFileRejected {
    return TlsIdentity.read(folder.resolve("tls.json"));
  }

  Optional<String> token() throws IOException {
    Path token = folder.resolve("token");
    return Files.exists(token) ? Optional.of(Files.readString(token)) : Optional.empty();
  }

  /// Any port at the first start, the same one ever after.
  InetSocketAddress address() throws IOException {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port().orElse(0));
  }

  Optional<Integer> port() throws IOException {
    Path file = folder.resolve("port");
    return Files.exists(file)
        ? Optional.of(Integer.valueOf(Files.readString(file)))
        : Optional.empty();
  }

  void keepPort(int port) throws IOException {
    if (port().isEmpty()) {
      Files.writeString(folder.resolve("port"), Integer.toString(port));
    }
  }
}
