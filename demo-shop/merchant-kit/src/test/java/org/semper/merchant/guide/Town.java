package org.semper.merchant.guide;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.money.Money;
import org.semper.parties.authority.Authority;
import org.semper.parties.authority.Registrant;
import org.semper.parties.bank.Bank;
import org.semper.parties.bank.BankIdentity;
import org.semper.parties.bank.BankProfile;
import org.semper.parties.bank.BankSchema;
import org.semper.parties.notary.Notary;
import org.semper.parties.notary.NotarySchema;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.authority.CertifiedNotary;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterContext;

/// Where the shop of the guide stands: an authority, a bank and a notary on loopback, all real.
final class Town implements AutoCloseable {

  static final Clock CLOCK = Clock.systemUTC();
  static final String BANK = "bank.localhost";
  private static final String NOTARY = "notary.localhost";
  private static final String NOTARY_NAME = "Test Notary";

  private final TlsAuthority webRoot =
      new TlsAuthority(
          "test web root",
          Set.of("localhost"),
          Set.of(),
          Validity.lasting(CLOCK.instant().minusSeconds(60), Duration.ofDays(1)));
  private final Store authorityStore;
  private final Authority authority;
  private final PartyServer authorityServer;
  private final TrustList trust;
  private final CertifiedParty bankParty;
  private final Store bankStore;
  private final PartyServer bankServer;
  private final CertifiedNotary notaryKeys;
  private final Store notaryStore;
  private final PartyServer notaryServer;

  Town(Path folder) throws Exception {
    Path authorityFolder = Files.createDirectories(folder.resolve("authority"));
    authorityStore =
        SqliteStore.open(authorityFolder.resolve("authority.db"), Authority.MIGRATIONS);
    authority =
        Authority.open(authorityFolder, Subject.of("Test Authority", "FR"), authorityStore, CLOCK);
    authorityServer = serve("authority.localhost", authority.routes());
    URI address = URI.create("https://authority.localhost:" + authorityServer.port() + "/");
    TrustList bare =
        new TrustList(
            List.of(authority.trustEntry("Test Authority", address)),
            List.of(webRoot.certificate()),
            List.of());
    Path notaryFolder = Files.createDirectories(folder.resolve("notary"));
    notaryKeys =
        CertifiedNotary.open(
            notaryFolder,
            bare,
            Subject.of(NOTARY_NAME, "FR"),
            NOTARY,
            Optional.of(
                authority.registrationToken(
                    Registrant.ofTimeStamps(Subject.of(NOTARY_NAME, "FR"), NOTARY))),
            CLOCK);
    notaryStore = SqliteStore.open(notaryFolder.resolve("notary.db"), NotarySchema.migrations());
    notaryServer = serve(NOTARY, Notary.open(notaryKeys.responder(), notaryStore).routes());
    trust =
        new TrustList(
            bare.authorities(),
            bare.webRoots(),
            List.of(),
            List.of(
                new NotaryDirectoryEntry(
                    NOTARY_NAME,
                    URI.create("https://" + NOTARY + ":" + notaryServer.port())
                        .resolve(Notary.TIME_STAMPS))));
    Path bankFolder = folder.resolve("bank");
    bankParty =
        CertifiedParty.open(
            bankFolder,
            trust,
            new CertifiedParty.Applicant(
                Subject.of("Test Bank", "FR"),
                Role.BANK,
                Set.of(BANK),
                Optional.of(
                    authority.registrationToken(
                        Registrant.of(Subject.of("Test Bank", "FR"), Role.BANK, Set.of(BANK))))),
            CLOCK);
    bankStore = SqliteStore.open(bankFolder.resolve("bank.db"), BankSchema.migrations());
    Bank bank =
        Bank.open(
            new BankProfile(BANK, "30004", List.of(Money.of(1_000_00, "FRF"))),
            bankStore,
            new BankIdentity(bankParty.signer(), bankParty.verifier(), CLOCK));
    bankServer = serve(BANK, bank.routes());
  }

  TrustList trust() {
    return trust;
  }

  TlsAuthority webRoot() {
    return webRoot;
  }

  String sellerToken() {
    return authority.registrationToken(
        Registrant.of(Subject.of("Music Shop SARL", "FR"), Role.SELLER, Set.of("music.localhost")));
  }

  /// Opens an account with a thousand francs.
  BankAccounts.Opening.Opened account(AdapterContext customer) {
    URI url = URI.create("https://" + BANK + ":" + bankServer.port() + "/");
    BankDirectoryEntry bank =
        new BankDirectoryEntry("Test Bank", url, url.resolve("/accounts"), List.of("FRF"));
    return (BankAccounts.Opening.Opened)
        new BankAccounts(customer).open(bank, Currency.getInstance("FRF"));
  }

  @Override
  public void close() {
    bankServer.close();
    bankStore.close();
    bankParty.close();
    notaryServer.close();
    notaryStore.close();
    notaryKeys.close();
    authorityServer.close();
    authorityStore.close();
  }

  private PartyServer serve(String host, List<org.semper.server.Route> routes) {
    return PartyServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        webRoot.issue(List.of(host), List.of()),
        routes);
  }
}
