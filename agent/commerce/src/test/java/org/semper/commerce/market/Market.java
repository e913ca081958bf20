package org.semper.commerce.market;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.Tax;
import org.semper.api.commerce.Terms;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.SellerProfile;
import org.semper.commerce.seller.SellerServices;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.PaymentAdapters;

/// One authority, one bank and one seller, ACTIMEDIA of the slides, in one process.
public final class Market implements AutoCloseable {

  public static final WebOrigin ORIGIN = new WebOrigin("https://actimedia.example");
  public static final String SELLER = "ACTIMEDIA S.A.";

  private final Path folder;
  private final MovingClock clock = new MovingClock();
  private final TestPki pki = new TestPki(clock);
  private final TestBank bank = new TestBank(pki.bank("Banque Demo", "bank.example"), clock);
  private final StatementSigner seller = pki.seller(SELLER, ORIGIN.host());
  private final Store store;
  private final Sealer archiveSealer;
  private final Sealer inboxSealer;

  /// @param folder empty, for everybody's stores
  public Market(Path folder) {
    this.folder = folder;
    Vault vault = TestPki.vault(folder.resolve("seller-vault.json"), "seller");
    this.archiveSealer = vault.sealer("archive");
    this.inboxSealer = vault.sealer("inbox");
    this.store =
        SqliteStore.open(
            folder.resolve("seller.db"),
            CommerceTables.migrations(),
            SealedArchive.MIGRATIONS,
            Inbox.MIGRATIONS);
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
    return new SellerProfile(
        ORIGIN,
        new HttpsAddress(ORIGIN + "/semper/deals"),
        new HttpsAddress(ORIGIN + "/thanks"),
        new Terms(
            new HttpsAddress(ORIGIN + "/terms"),
            StatementHash.ofSigningInput("terms of ACTIMEDIA").text()),
        "FR",
        7,
        List.of(option("FR-ACTIMEDIA")),
        Duration.ofMinutes(30),
        Duration.ofDays(14));
  }

  public static PaymentOption option(String account) {
    return new PaymentOption(TestPayAdapter.SYSTEM, new TreeMap<>(Map.of("payeeAccount", account)));
  }

  @Override
  public void close() {
    store.close();
  }

  private SellerServices services(Boundaries boundaries) {
    TestPayAdapter adapter = new TestPayAdapter(bank, seller, pki.verifier(), boundaries);
    return new SellerServices(
        new MortalStore(store, boundaries),
        new SealedArchive(archiveSealer, clock),
        new Inbox(inboxSealer),
        seller,
        pki.verifier(),
        new PaymentAdapters(List.of(adapter)),
        clock);
  }
}
