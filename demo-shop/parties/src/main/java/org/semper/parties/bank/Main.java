package org.semper.parties.bank;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.semper.api.money.Money;
import org.semper.server.PartyFolder;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.store.SqliteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a bank on its own: `FOLDER NAME COUNTRY HOST BANK_CODE PORT`. It serves on loopback until it is ended.
///
/// The folder holds the trust list (`trust.json`), the TLS identity (`tls.json`) and, for the first start, the authority's
/// registration token (`token`); the bank keeps its key and its books there.
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /// What a new account holds.
  private static final List<Money> OPENING_CREDITS =
      List.of(Money.of(5_000_00, "FRF"), Money.of(1_000_00, "EUR"));

  private Main() {}

  public static void main(String[] arguments)
      throws IOException,
          InterruptedException,
          KeyFileRejected,
          RegistrationRejected,
          TrustListRejected,
          VerificationFailed {
    if (arguments.length != 6) {
      throw new IllegalArgumentException("FOLDER NAME COUNTRY HOST BANK_CODE PORT");
    }
    PartyFolder folder = new PartyFolder(Path.of(arguments[0]));
    BankProfile profile = new BankProfile(arguments[3], arguments[4], OPENING_CREDITS);
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[5]));
    TlsIdentity tls = folder.tls();
    Subject subject = Subject.of(arguments[1], arguments[2]);
    try (CertifiedParty party = party(folder, subject, profile.host());
        SqliteStore store =
            SqliteStore.open(folder.path().resolve("bank.db"), BankSchema.migrations())) {
      BankIdentity identity = new BankIdentity(party.signer(), party.verifier(), party.clock());
      serve(address, tls, Bank.open(profile, store, identity));
    }
  }

  private static CertifiedParty party(PartyFolder folder, Subject subject, String host)
      throws IOException,
          KeyFileRejected,
          RegistrationRejected,
          TrustListRejected,
          VerificationFailed {
    return CertifiedParty.open(
        folder.path(),
        folder.trust(),
        new CertifiedParty.Applicant(subject, Role.BANK, Set.of(host), folder.token()),
        Clock.systemUTC());
  }

  private static void serve(InetSocketAddress address, TlsIdentity tls, Bank bank)
      throws InterruptedException {
    try (PartyServer server = PartyServer.start(address, tls, bank.routes())) {
      LOG.info("bank listens on port {}", server.port());
      Thread.currentThread().join();
    }
  }
}
