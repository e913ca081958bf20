package org.semper.commerce.market;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.buyer.BuyerServices;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Patience;
import org.semper.commerce.buyer.Purchases;
import org.semper.commerce.buyer.ShopRules;
import org.semper.commerce.buyer.Workplace;
import org.semper.commerce.seller.Sales;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import org.semper.supporting.store.Store;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.SealedPaymentJournal;

/// One process of the buyer's agent. Another one on the same disk is what comes after a crash.
public final class Agent implements AutoCloseable {

  public static final String CLIENT = "browser-1";
  public static final PostalAddress HOME =
      new PostalAddress("Alice Martin", "1 rue de la Paix", "75002", "Paris", "FR");

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Disk disk;
  private final Boundaries boundaries;
  private final ScriptedDisplay display = new ScriptedDisplay();
  private final Semaphore retries = new Semaphore(0);
  private final Semaphore changes = new Semaphore(0);
  private final TestPurses purses = new TestPurses();
  private final TestLine line;
  private final TestPayAdapter adapter;
  private final TestPayAdapter other;
  private final Store store;
  private final Archive archive;
  private final Purchases purchases;
  private volatile boolean locked;
  private volatile Optional<Money> unasked = Optional.empty();

  public Agent(Market market, Disk disk) {
    this(market, disk, Boundaries.safe(), market::sales);
  }

  public Agent(Market market, Disk disk, Boundaries boundaries, Supplier<Sales> sales) {
    this.disk = disk;
    this.boundaries = boundaries;
    this.line = new TestLine(sales, boundaries);
    this.adapter = adapter(market, TestPayAdapter.SYSTEM);
    this.other = adapter(market, TestPayAdapter.OTHER_SYSTEM);
    this.store = new MortalStore(disk.store(), boundaries);
    this.archive = new SealedArchive(disk.archive(), market.clock());
    Patience patience = pause -> retries.acquire();
    this.purchases =
        new Purchases(
            new BuyerServices(
                store,
                market.pki().verifier(),
                market.stamps(),
                display,
                line,
                new TestOwner(workplace(market)),
                patience,
                Thread.ofVirtual().factory(),
                market.clock()),
            new ShopRules(disk.store(), market.clock()));
    purchases.onChange(changes::release);
  }

  public Purchases purchases() {
    return purchases;
  }

  public ScriptedDisplay display() {
    return display;
  }

  public TestLine line() {
    return line;
  }

  /// The next answers of the bank do not arrive.
  public void loseBankAnswers(int count) {
    adapter.loseAnswers(count);
  }

  public void emptyPurses() {
    purses.clear();
  }

  /// One more purse, the least preferred.
  public void addPurse(String id, String system) {
    purses.add(id, system);
  }

  public void limitPurse(Money most) {
    purses.limit(most);
  }

  /// Payments above this much are to be confirmed with the passphrase.
  public void askAbove(Money most) {
    unasked = Optional.of(most);
  }

  public void lock(boolean now) {
    locked = now;
  }

  /// Lets a purchase that waits try again so many times.
  public void letRetry(int times) {
    retries.release(times);
  }

  /// A click in the seller's own page.
  public DealView click(StapledStatement offer) {
    try {
      return open(offer, Market.ORIGIN, key());
    } catch (OpeningRefused e) {
      throw new AssertionError(e);
    }
  }

  public DealView open(StapledStatement offer, WebOrigin page, IdempotencyKey key)
      throws OpeningRefused {
    return open(offer, new PageReport(page, page, "", "fr"), key);
  }

  public DealView open(StapledStatement offer, PageReport page, IdempotencyKey key)
      throws OpeningRefused {
    return purchases.open(new DealRequest(offer, page), key, CLIENT);
  }

  public static IdempotencyKey key() {
    UUID random = UUID.randomUUID();
    return new IdempotencyKey(
        new UUID(
            (random.getMostSignificantBits() & ~0xF000L) | 0x7000L,
            random.getLeastSignificantBits()));
  }

  /// Waits until the browser sees the deal in one of these states.
  public DealView await(DealId deal, DealState... states) {
    List<DealState> wanted = List.of(states);
    return await(() -> view(deal).filter(view -> wanted.contains(view.state())));
  }

  /// Waits until the process has died, or has done all it could do.
  public void awaitDeathOr(BooleanSupplier done) {
    await(() -> boundaries.isDead() || done.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /// Waits until nothing works on the deal.
  public void awaitIdle(DealId deal) {
    await(() -> purchases.isRunning(deal) ? Optional.empty() : Optional.of(true));
  }

  /// Waits until the log on disk says so.
  public Deal awaitLogged(DealId deal, Predicate<Deal> condition) {
    return await(() -> find(deal).filter(condition));
  }

  public Optional<DealView> view(DealId deal) {
    return purchases.current(CLIENT).stream()
        .filter(view -> view.deal().equals(deal.first()))
        .findFirst();
  }

  /// The deal as it is on disk.
  public Deal logged(DealId deal) {
    return find(deal).orElseThrow();
  }

  public Optional<Deal> find(DealId deal) {
    try {
      return disk.store()
          .<Optional<Deal>, ArchiveDamaged>inTransaction(tx -> new DealLog(archive).find(tx, deal));
    } catch (ArchiveDamaged e) {
      throw new AssertionError(e);
    }
  }

  /// Waits until the owner was told of this.
  public void awaitNotice(ErrorCode code) {
    await(() ->
        display.asked(RefusalNotice.class).stream()
            .filter(notice -> notice.code() == code)
            .findFirst());
  }

  /// The stamp that is kept beside a statement of the deal.
  public Optional<Stamp> stampOf(DealId deal, Optional<StapledStatement> logged) {
    try {
      return disk.store()
          .<Optional<Stamp>, ArchiveDamaged>inTransaction(
              tx -> new DealLog(archive).stamp(tx, deal, logged.orElseThrow().statement().hash()));
    } catch (ArchiveDamaged e) {
      throw new AssertionError(e);
    }
  }

  /// A notary's stamp arrives for a statement that was logged.
  public void stamp(DealId deal, StapledStatement logged, UnverifiedTimeStamp stamp) {
    try {
      disk.store()
          .<Boolean, ArchiveDamaged>inTransaction(tx -> {
            new DealLog(archive)
                .keepStamp(tx, deal, logged.statement().hash(), new Stamp(stamp, List.of()));
            return true;
          });
    } catch (ArchiveDamaged e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    purchases.close();
  }

  private <T> T await(Supplier<Optional<T>> condition) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    Optional<T> result = condition.get();
    while (result.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never happened; the browser sees " + purchases.current(CLIENT));
      }
      awaitChange();
      result = condition.get();
    }
    return result.get();
  }

  /// Returns after a change, or a moment without one: what is on disk announces itself to nobody.
  private void awaitChange() {
    try {
      changes.tryAcquire(20, TimeUnit.MILLISECONDS);
      changes.drainPermits();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private TestPayAdapter adapter(Market market, String system) {
    return new TestPayAdapter(
        system, market.bank(), disk.signer(), market.pki().verifier(), boundaries);
  }

  private Workplace workplace(Market market) {
    PaymentManager payments =
        new PaymentManager(
            new PaymentAdapters(List.of(adapter, other)),
            purses,
            new SealedPaymentJournal(store, disk.payments()),
            market.clock());
    return new Workplace(archive, disk.signer(), payments, HOME);
  }

  private final class TestOwner implements Owner {

    private final Workplace workplace;

    TestOwner(Workplace workplace) {
      this.workplace = workplace;
    }

    @Override
    public Optional<Workplace> workplace() {
      return locked ? Optional.empty() : Optional.of(workplace);
    }

    @Override
    public Optional<PassphraseCheck> confirming(Money amount) {
      return unasked
          .filter(most -> amount.minorUnits() > most.minorUnits())
          .map(most ->
              passphrase ->
                  "passphrase".equals(new String(passphrase)) ? Result.RIGHT : Result.WRONG);
    }

    @Override
    public UnlockQuestion.Attempt unlocking() {
      return passphrase -> {
        locked = !"passphrase".equals(new String(passphrase));
        if (!locked) {
          purchases.resume();
        }
        return !locked;
      };
    }
  }
}
