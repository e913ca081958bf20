package org.semper.parties.notary;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.semper.server.PartyFolder;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.CertifiedNotary;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.store.SqliteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a notary on its own: `FOLDER NAME COUNTRY HOST PORT`. It serves on loopback until it is ended.
///
/// The folder holds the trust list (`trust.json`), the TLS identity (`tls.json`) and, for the first start, the authority's
/// registration token (`token`); the notary keeps its key and its serial numbers there.
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments)
      throws IOException,
          InterruptedException,
          KeyFileRejected,
          RegistrationRejected,
          TrustListRejected,
          VerificationFailed {
    if (arguments.length != 5) {
      throw new IllegalArgumentException("FOLDER NAME COUNTRY HOST PORT");
    }
    PartyFolder folder = new PartyFolder(Path.of(arguments[0]));
    Subject subject = Subject.of(arguments[1], arguments[2]);
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[4]));
    TlsIdentity tls = folder.tls();
    try (CertifiedNotary keys = keys(folder, subject, arguments[3]);
        SqliteStore store =
            SqliteStore.open(folder.path().resolve("notary.db"), NotarySchema.migrations());
        PartyServer server =
            PartyServer.start(address, tls, Notary.open(keys.responder(), store).routes())) {
      LOG.info("notary listens on port {}", server.port());
      Thread.currentThread().join();
    }
  }

  private static CertifiedNotary keys(PartyFolder folder, Subject subject, String host)
      throws IOException,
          KeyFileRejected,
          RegistrationRejected,
          TrustListRejected,
          VerificationFailed {
    return CertifiedNotary.open(
        folder.path(), folder.trust(), subject, host, folder.token(), Clock.systemUTC());
  }
}
