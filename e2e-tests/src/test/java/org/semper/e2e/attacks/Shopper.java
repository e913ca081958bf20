package org.semper.e2e.attacks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.web.HttpsAddress;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.commerce.buyer.BuyerServices;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Patience;
import org.semper.commerce.buyer.Purchases;
import org.semper.commerce.buyer.SellerAnswer;
import org.semper.commerce.buyer.SellerLine;
import org.semper.commerce.buyer.ShopRules;
import org.semper.commerce.buyer.Workplace;
import org.semper.commerce.market.ScriptedDisplay;
import org.semper.commerce.seller.SaleAnswer;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.Store;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.transfer.payment.SealedPurseBook;

/// Alice with her agent: the real buyer's desk over a real store and a real account, whose owner answers as the test says.
final class Shopper implements AutoCloseable {

  private static final PostalAddress HOME =
      new PostalAddress("Alice Martin", "1 rue de la Paix", "75002", "Paris", "FR");
  private static final long LONGEST_WAIT_NANOS = 20_000_000_000L;

  final ScriptedDisplay display = new ScriptedDisplay();
  final Identity identity;
  final StatementSigner signer;
  final BankAccounts.Opening.Opened account;
  final Purchases purchases;

  /// What becomes of statements on their way to the shop, and of its answers on theirs.
  volatile UnaryOperator<StapledStatement> onTheWay = UnaryOperator.identity();

  volatile UnaryOperator<StapledStatement> onTheWayBack = UnaryOperator.identity();

  private final Town town;
  private final Store store;
  private final SealedArchive archive;
  private final Semaphore changes = new Semaphore(0);
  private final List<StapledStatement> sent = Collections.synchronizedList(new ArrayList<>());

  Shopper(Town town, String name) {
    this.town = town;
    this.identity = town.pki.identity(name, Role.BUYER);
    this.signer = town.pki.signer(identity);
    this.account = town.account(signer, Town.FRF);
    this.store = town.store(name);
    Vault vault = town.vault(name);
    new SealedPurseBook(store, vault.sealer("purses")).put(account.purse());
    this.archive = new SealedArchive(vault.sealer("archive"), town.clock);
    Workplace workplace = new Workplace(archive, signer, town.payments(signer, store, vault), HOME);
    this.purchases =
        new Purchases(
            new BuyerServices(
                store,
                town.pki.verifier(),
                new TimeStampVerifier(town.pki.trustList(), RevocationSource.none(), town.clock),
                display,
                new Line(),
                new AlwaysThere(workplace),
                Patience.ASLEEP,
                Thread.ofVirtual().factory(),
                town.clock),
            new ShopRules(store, town.clock));
    purchases.onChange(changes::release);
  }

  /// A click in a page.
  DealId click(StapledStatement offer, PageReport page) throws OpeningRefused {
    purchases.open(new DealRequest(offer, page), key(), "browser");
    return new DealId(offer.statement().hash());
  }

  /// A click in ACTIMEDIA's own page, which marks nothing.
  DealId click(StapledStatement offer) throws OpeningRefused {
    return click(offer, new PageReport(Town.SHOP, Town.SHOP, "", "fr"));
  }

  /// Waits until nothing works on the deal.
  void awaitIdle(DealId deal) {
    await(() -> !purchases.isRunning(deal));
  }

  /// Waits until the window has told the owner why it does not go on.
  RefusalNotice awaitNotice() {
    await(() -> !display.asked(RefusalNotice.class).isEmpty());
    return display.asked(RefusalNotice.class).getLast();
  }

  Deal await(DealId deal, Predicate<Deal> condition) {
    await(() -> find(deal).filter(condition).isPresent());
    return find(deal).orElseThrow();
  }

  Optional<Deal> find(DealId deal) {
    try {
      return store.<Optional<Deal>, ArchiveDamaged>inTransaction(
          tx -> new DealLog(archive).find(tx, deal));
    } catch (ArchiveDamaged e) {
      throw new AssertionError(e);
    }
  }

  List<LoggedEntry> log(DealId deal) {
    try {
      return store.<List<LoggedEntry>, ArchiveDamaged>inTransaction(tx -> archive.read(tx, deal));
    } catch (ArchiveDamaged e) {
      throw new AssertionError(e);
    }
  }

  /// Buys what the offer says, to the receipt.
  Deal buy(StapledStatement offer) throws OpeningRefused {
    DealId deal = click(offer);
    Deal complete = await(deal, known -> known.state() == DealState.COMPLETE);
    awaitIdle(deal);
    return complete;
  }

  /// How many orders were signed; every signed order is sent.
  long orders() {
    return List.copyOf(sent).stream()
        .filter(statement -> statement.statement().type().equals(CommerceTypes.ORDER))
        .map(statement -> statement.statement().hash())
        .distinct()
        .count();
  }

  @Override
  public void close() {
    purchases.close();
    store.close();
  }

  private static IdempotencyKey key() {
    UUID random = UUID.randomUUID();
    return new IdempotencyKey(
        new UUID(
            (random.getMostSignificantBits() & ~0xF000L) | 0x7000L,
            random.getLeastSignificantBits()));
  }

  /// Waits for a condition, looked at after each change and every few moments: what is on disk announces itself to nobody.
  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never happened");
      }
      try {
        changes.tryAcquire(10, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /// The way to ACTIMEDIA.
  private final class Line implements SellerLine {

    @Override
    public SellerAnswer send(HttpsAddress endpoint, ArchivedStatement statement) {
      sent.add(statement.stapled());
      ArchivedStatement arrives =
          new ArchivedStatement(onTheWay.apply(statement.stapled()), statement.stamp());
      return switch (town.sales.receive(arrives)) {
        case SaleAnswer.Answered(var answer, var stamp) ->
            new SellerAnswer.Answered(onTheWayBack.apply(answer), stamp);
        case SaleAnswer.Pending() -> new SellerAnswer.Refused(ErrorCode.ANSWER_PENDING);
        case SaleAnswer.Refused refused -> new SellerAnswer.Refused(refused.code());
      };
    }
  }

  /// An agent that is never locked.
  private record AlwaysThere(Workplace open) implements Owner {

    @Override
    public Optional<Workplace> workplace() {
      return Optional.of(open);
    }

    @Override
    public Optional<PassphraseCheck> confirming(Money amount) {
      return Optional.empty();
    }

    @Override
    public UnlockQuestion.Attempt unlocking() {
      return _ -> true;
    }
  }
}
