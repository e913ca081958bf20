package org.semper.merchant.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.money.Money;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.buyer.BuyerServices;
import org.semper.commerce.buyer.HttpsSellerLine;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Patience;
import org.semper.commerce.buyer.Purchases;
import org.semper.commerce.buyer.ShopRules;
import org.semper.commerce.buyer.Workplace;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.ScriptedDisplay;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentSchema;
import org.semper.transfer.payment.SealedPaymentJournal;
import org.semper.transfer.payment.SealedPurseBook;

/// A visitor with SEMPER: an agent without browser and window, whose owner says yes.
final class Shopper implements AutoCloseable {

  private final HttpsChannel channel;
  private final Store store;
  private final ScriptedDisplay display = new ScriptedDisplay();
  private final Semaphore changes = new Semaphore(0);
  private final Purchases purchases;

  Shopper(Town town, Path folder) throws Exception {
    Files.createDirectories(folder);
    channel = new HttpsChannel(town.trust().webRoots());
    Vault vault = TestPki.vault(folder.resolve("vault.json"), "shopper");
    store =
        SqliteStore.open(
            folder.resolve("agent.db"),
            CommerceTables.migrations(),
            SealedArchive.MIGRATIONS,
            PaymentSchema.migrations());
    Authority authority = town.trust().authorities().getFirst();
    Identity identity =
        new Registration(authority, channel, Town.CLOCK)
            .apply(Subject.of("Alice Martin", "FR"), Role.BUYER, Set.of(), Optional.empty());
    AdapterContext context =
        new AdapterContext(
            new StatementSigner(
                identity, new OcspStapler(identity, authority, channel, Town.CLOCK), Town.CLOCK),
            new StatementVerifier(
                town.trust(), new RevocationListCache(channel, Town.CLOCK), Town.CLOCK),
            channel,
            Town.CLOCK);
    SealedPurseBook purses = new SealedPurseBook(store, vault.sealer("purses"));
    purses.put(town.account(context).purse());
    Workplace workplace =
        new Workplace(
            new SealedArchive(vault.sealer("archive"), Town.CLOCK),
            context.signer(),
            new PaymentManager(
                PaymentAdapters.load(context, ServiceLoader.load(AdapterFactory.class)),
                purses,
                new SealedPaymentJournal(store, vault.sealer("payments")),
                Town.CLOCK),
            Agent.HOME);
    purchases =
        new Purchases(
            new BuyerServices(
                store,
                context.verifier(),
                new TimeStampVerifier(town.trust(), RevocationSource.none(), Town.CLOCK),
                display,
                new HttpsSellerLine(channel),
                unlocked(workplace),
                Patience.ASLEEP,
                Thread.ofVirtual().factory(),
                Town.CLOCK),
            new ShopRules(store, Town.CLOCK));
    purchases.onChange(changes::release);
  }

  Purchases purchases() {
    return purchases;
  }

  ScriptedDisplay display() {
    return display;
  }

  /// Waits until the purchase is paid.
  DealView awaitPaid() throws InterruptedException {
    while (true) {
      List<DealView> current = purchases.current(Agent.CLIENT);
      if (current.getFirst().state() == DealState.PAID) {
        return current.getFirst();
      }
      if (!changes.tryAcquire(30, TimeUnit.SECONDS)) {
        throw new AssertionError("nothing goes on: " + current);
      }
    }
  }

  /// Waits for a condition, looked at after each change and every few moments.
  void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never happened: " + purchases.current(Agent.CLIENT));
      }
      changes.tryAcquire(50, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    purchases.close();
    store.close();
    channel.close();
  }

  private static Owner unlocked(Workplace workplace) {
    return new Owner() {
      @Override
      public Optional<Workplace> workplace() {
        return Optional.of(workplace);
      }

      @Override
      public Optional<PassphraseCheck> confirming(Money amount) {
        return Optional.empty();
      }

      @Override
      public UnlockQuestion.Attempt unlocking() {
        return passphrase -> true;
      }
    };
  }
}
