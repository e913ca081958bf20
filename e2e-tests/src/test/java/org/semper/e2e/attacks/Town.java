package org.semper.e2e.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.Tax;
import org.semper.api.commerce.Terms;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.market.MovingClock;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.SellerProfile;
import org.semper.commerce.seller.SellerServices;
import org.semper.parties.bank.Bank;
import org.semper.parties.bank.BankIdentity;
import org.semper.parties.bank.BankProfile;
import org.semper.parties.bank.BankSchema;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.payments.banktransfer.BankTransferAdapter;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.server.Refused;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentSchema;
import org.semper.transfer.payment.SealedPaymentJournal;
import org.semper.transfer.payment.SealedPurseBook;

/// An authority, a bank and ACTIMEDIA of the slides, each the real one, in one process and without a network.
final class Town implements AutoCloseable {

  static final WebOrigin SHOP = new WebOrigin("https://actimedia.example");
  static final String SELLER = "ACTIMEDIA S.A.";
  static final Currency FRF = Currency.getInstance("FRF");
  static final Money TOTAL = Money.of(870_00, "FRF");
  static final Money CREDIT = Money.of(5_000_00, "FRF");

  private static final String BANK = "bank.example";

  final MovingClock clock = new MovingClock();
  final TestPki pki = new TestPki(clock);
  final Bank bank;
  final Identity sellerIdentity = pki.identity(SELLER, Role.SELLER, SHOP.host());
  final StatementSigner seller = pki.signer(sellerIdentity);
  final BankAccounts.Opening.Opened shopAccount;
  final Sales sales;
  final PaymentManager shopPayments;

  private final Path folder;
  private final Store bankStore;
  private final Store shopStore;

  Town(Path folder) {
    this.folder = folder;
    this.bankStore = SqliteStore.open(folder.resolve("bank.db"), BankSchema.migrations());
    this.bank =
        Bank.open(
            new BankProfile(BANK, "99999", List.of(CREDIT, Money.of(1_000_00, "EUR"))),
            bankStore,
            new BankIdentity(pki.bank("Banque Demo", BANK), pki.verifier(), clock));
    this.shopAccount = account(seller, FRF);
    this.shopStore = store("shop");
    Vault vault = vault("shop");
    this.shopPayments = payments(seller, shopStore, vault);
    this.sales =
        new Sales(
            new SellerServices(
                shopStore,
                new SealedArchive(vault.sealer("archive"), clock),
                new Inbox(vault.sealer("inbox")),
                seller,
                pki.verifier(),
                new TimeStampVerifier(pki.trustList(), RevocationSource.none(), clock),
                shopPayments,
                clock),
            profile());
    new SealedPurseBook(shopStore, vault.sealer("purses")).put(shopAccount.purse());
  }

  /// BACH 250, BEETHOVEN 500, VAT 50, shipping 70, total 870 francs.
  static Cart slidesCart() {
    return new Cart(
        FRF,
        List.of(
            new Item("BACH-PRELUDES", "BACH Preludes", 1, 250_00, Optional.empty()),
            new Item("BEETHOVEN-SONATAS", "BEETHOVEN Piano Sonatas", 1, 500_00, Optional.empty())),
        List.of(new Tax("VAT", 50_00)),
        70_00);
  }

  /// Where ACTIMEDIA wants its money.
  PaymentOption option() {
    return new PayeeAccount(SELLER, shopAccount.account().account(), BANK).toOption();
  }

  /// A new account at the bank, with the opening credit.
  BankAccounts.Opening.Opened account(StatementSigner holder, Currency currency) {
    URI url = URI.create("https://" + BANK);
    BankDirectoryEntry directory =
        new BankDirectoryEntry("Banque Demo", url, url.resolve("/accounts"), List.of("FRF", "EUR"));
    return (BankAccounts.Opening.Opened)
        new BankAccounts(context(holder)).open(directory, currency);
  }

  /// What an account holds, in minor units.
  long balance(BankAccounts.Opening.Opened account) {
    return bank.balance(account.account().account()).orElseThrow().minorUnits();
  }

  Store store(String owner) {
    return SqliteStore.open(
        folder.resolve(owner + ".db"),
        CommerceTables.migrations(),
        SealedArchive.MIGRATIONS,
        Inbox.MIGRATIONS,
        PaymentSchema.migrations());
  }

  Vault vault(String owner) {
    return TestPki.vault(folder.resolve(owner + "-vault.json"), owner);
  }

  PaymentManager payments(StatementSigner owner, Store store, Vault vault) {
    return new PaymentManager(
        new PaymentAdapters(List.of(new BankTransferAdapter(context(owner)))),
        new SealedPurseBook(store, vault.sealer("purses")),
        new SealedPaymentJournal(store, vault.sealer("payments")),
        clock);
  }

  @Override
  public void close() {
    shopStore.close();
    bankStore.close();
  }

  private AdapterContext context(StatementSigner signer) {
    return new AdapterContext(signer, pki.verifier(), (at, json, _) -> answer(at, json), clock);
  }

  private Answer answer(URI service, byte[] json) {
    try {
      return new Answer.Ok(bank.answer(service.getPath().substring(1), json).getBytes(UTF_8));
    } catch (Refused e) {
      return new Answer.Problem(
          e.problem().status(),
          Optional.of(e.problem().code()),
          e.problem().retryable(),
          Optional.of(e.problem().next()));
    }
  }

  private SellerProfile profile() {
    return new SellerProfile(
        SHOP,
        new HttpsAddress(SHOP + "/semper/deals"),
        new HttpsAddress(SHOP + "/orders/"),
        new Terms(new HttpsAddress(SHOP + "/terms"), StatementHash.ofSigningInput("terms").text()),
        "FR",
        14,
        List.of(option()),
        Duration.ofMinutes(30),
        Duration.ofDays(14));
  }
}
