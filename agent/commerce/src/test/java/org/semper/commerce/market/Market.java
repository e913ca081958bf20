package org.semper.commerce.market;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.Tax;
import org.semper.api.commerce.Terms;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.SellerProfile;
import org.semper.commerce.seller.SellerServices;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentAdapter;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentSchema;
import org.semper.transfer.payment.SealedPaymentJournal;

/// One authority, one bank and one seller, ACTIMEDIA of the slides, in one process.
public final class Market implements AutoCloseable {

  public static final WebOrigin ORIGIN = new WebOrigin("https://actimedia.example");
  public static final String SELLER = "ACTIMEDIA S.A.";
  public static final String ACCOUNT = "FR-ACTIMEDIA";
  public static final String OTHER_ACCOUNT = "FR-ACTIMEDIA-2";

  private final Path folder;
  private final MovingClock clock = new MovingClock();
  private final TestPki pki = new TestPki(clock);
  private final Identity bankIdentity = pki.identity("Banque Demo", Role.BANK, "bank.example");
  private final StatementSigner bankSigner = pki.signer(bankIdentity);
  private final TestBank bank = new TestBank(bankSigner, clock);
  private final Identity sellerIdentity = pki.identity(SELLER, Role.SELLER, ORIGIN.host());
  private final StatementSigner seller = pki.signer(sellerIdentity);
  private final Store store;
  private final Sealer archiveSealer;
  private final Sealer inboxSealer;
  private final Sealer paymentSealer;
  private final TestPurses purses = TestPurses.paidInto(ACCOUNT);

  /// @param folder empty, for everybody's stores
  public Market(Path folder) {
    this(folder, SqliteStore.open(folder.resolve("seller.db"), sellerMigrations()));
  }

  /// With a seller's store of another kind; closed with the market.
  ///
  /// @param sellerStore opened with [#sellerMigrations]
  public Market(Path folder, Store sellerStore) {
    this.folder = folder;
    this.store = sellerStore;
    Vault vault = TestPki.vault(folder.resolve("seller-vault.json"), "seller");
    this.archiveSealer = vault.sealer("archive");
    this.inboxSealer = vault.sealer("inbox");
    this.paymentSealer = vault.sealer("payments");
  }

  public static List<Migrations> sellerMigrations() {
    return List.of(
        CommerceTables.migrations(),
        SealedArchive.MIGRATIONS,
        Inbox.MIGRATIONS,
        PaymentSchema.migrations());
  }

  public MovingClock clock() {
    return clock;
  }

  public TestPki pki() {
    return pki;
  }

  public TestBank bank() {
    return bank;
  }

  public StatementSigner seller() {
    return seller;
  }

  /// Knows the market's notaries.
  public TimeStampVerifier stamps() {
    return new TimeStampVerifier(pki.trustList(), RevocationSource.none(), clock);
  }

  /// What proves today that the seller's certificates are in force.
  public List<byte[]> sellerResponses() {
    return pki.responses(sellerIdentity, clock);
  }

  public StatementSigner bankSigner() {
    return bankSigner;
  }

  /// What proves today that the bank's certificates are in force.
  public List<byte[]> bankResponses() {
    return pki.responses(bankIdentity, clock);
  }

  /// What the bank would say of a transfer for this order, said by anybody.
  public StapledStatement evidence(
      StatementSigner signer, StatementHash order, String payee, Money amount) {
    return signer.sign(
        TestBank.EVIDENCE,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            TestPayAdapter.facts(option(payee), amount, PayRef.of(order)),
            "FR",
            clock.instant().plus(Duration.ofDays(100))));
  }

  /// Signs for somebody whose clock differs from the market's.
  public StatementSigner signer(Identity identity, Duration ahead) throws VerificationFailed {
    return new StatementSigner(
        identity, () -> pki.responses(identity, clock), Clock.offset(clock, ahead));
  }

  public Identity sellerIdentity() {
    return sellerIdentity;
  }

  /// What the authority says of an identity whose key was stolen.
  public List<byte[]> revoked(Identity identity) {
    Revocation stolen = new Revocation(clock.instant(), Revocation.Reason.KEY_COMPROMISE);
    return List.of(
        pki.response(pki.issuing(), identity.certificate(), Optional.of(stolen), clock),
        pki.responses(identity, clock).getLast());
  }

  Path folder() {
    return folder;
  }

  /// The seller's process; every call is one more of them on the same store.
  public Sales sales() {
    return sales(Boundaries.safe());
  }

  public Sales sales(Boundaries boundaries) {
    return new Sales(services(boundaries), profile());
  }

  /// What a seller's process stands on, for one that is wired otherwise.
  public SellerServices services() {
    return services(Boundaries.safe());
  }

  /// The slides' order: BACH 250, BEETHOVEN 500, VAT 50, shipping 70, total 870 francs.
  public static Cart slidesCart() {
    return new Cart(
        Currency.getInstance("FRF"),
        List.of(
            new Item("BACH-PRELUDES", "BACH Preludes", 1, 25_000, Optional.empty()),
            new Item("BEETHOVEN-SONATAS", "BEETHOVEN Piano Sonatas", 1, 50_000, Optional.empty())),
        List.of(new Tax("VAT", 5_000)),
        7_000);
  }

  public static SellerProfile profile() {
    return profile(List.of(option(ACCOUNT)));
  }

  /// The seller's process, whose offers list a second way to pay.
  public Sales salesByTwoSystems() {
    return new Sales(
        services(),
        profile(List.of(option(ACCOUNT), option(TestPayAdapter.OTHER_SYSTEM, OTHER_ACCOUNT))));
  }

  private static SellerProfile profile(List<PaymentOption> payment) {
    return new SellerProfile(
        ORIGIN,
        new HttpsAddress(ORIGIN + "/semper/deals"),
        new HttpsAddress(ORIGIN + "/orders/"),
        new Terms(
            new HttpsAddress(ORIGIN + "/terms"),
            StatementHash.ofSigningInput("terms of ACTIMEDIA").text()),
        "FR",
        7,
        payment,
        Duration.ofMinutes(30),
        Duration.ofDays(14));
  }

  public static PaymentOption option(String account) {
    return option(TestPayAdapter.SYSTEM, account);
  }

  static PaymentOption option(String system, String account) {
    return new PaymentOption(system, new TreeMap<>(Map.of("payeeAccount", account)));
  }

  @Override
  public void close() {
    store.close();
  }

  private SellerServices services(Boundaries boundaries) {
    List<PaymentAdapter> adapters =
        List.of(
            adapter(TestPayAdapter.SYSTEM, boundaries),
            adapter(TestPayAdapter.OTHER_SYSTEM, boundaries));
    Store mortal = new MortalStore(store, boundaries);
    return new SellerServices(
        mortal,
        new SealedArchive(archiveSealer, clock),
        new Inbox(inboxSealer),
        seller,
        pki.verifier(),
        stamps(),
        new PaymentManager(
            new PaymentAdapters(adapters),
            purses,
            new SealedPaymentJournal(mortal, paymentSealer),
            clock),
        clock);
  }

  private PaymentAdapter adapter(String system, Boundaries boundaries) {
    return new TestPayAdapter(system, bank, seller, pki.verifier(), boundaries);
  }
}
