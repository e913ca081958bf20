package org.semper.e2e.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.json.JsonFields;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.buyer.BuyerServices;
import org.semper.commerce.buyer.HttpsSellerLine;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Patience;
import org.semper.commerce.buyer.Purchases;
import org.semper.commerce.buyer.ShopRules;
import org.semper.commerce.buyer.Workplace;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.UnattendedVault;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RevocationListCache;
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

/// The buyer's agent, unlocked, wired as the program wires it, with a consenting owner in place of the window. `buy OFFER`: sees
/// that the offer is bought, and reports `ended DEAL STATE PROBLEM`. `pay DEAL`: pays what was put off, and reports likewise.
/// `withdraw DEAL` and `complain DEAL`: see that the money comes back, and report likewise.
/// About its deals it answers as [DealProofs] does.
final class BuyerParty implements Party {

  static final String NAME = "Alice Martin";

  private static final int MAX_OFFER = 512 * 1024;
  private static final PostalAddress HOME =
      new PostalAddress(NAME, "1 rue de la Paix", "75002", "Paris", "FR");

  private final Vault vault;
  private final HttpsChannel channel;
  private final Store store;
  private final Purchases purchases;
  private final DealProofs proofs;
  private final Clicks clicks;
  private final Claimant claimant;

  /// @param wire what becomes of the channel to seller and bank
  /// @param patience between two attempts
  /// @param reports told of each purchase that ended
  BuyerParty(
      Premises premises, UnaryOperator<Channel> wire, Patience patience, Consumer<String> reports)
      throws Exception {
    DataFolders folders = new DataFolders(premises.folder(), premises.folder());
    TrustList trust = premises.trust();
    boolean first = !Files.exists(folders.vaultFile());
    vault = UnattendedVault.open(premises.folder());
    channel = new HttpsChannel(trust.webRoots());
    store =
        premises.store(
            folders.storeFile().getFileName().toString(),
            List.of(
                SealedArchive.MIGRATIONS, CommerceTables.migrations(), PaymentSchema.migrations()));
    Authority authority = trust.authorities().getFirst();
    Identity identity = identity(folders.identityFile(), authority, premises);
    StatementSigner signer =
        new StatementSigner(
            identity,
            new OcspStapler(identity, authority, channel, premises.clock()),
            premises.clock());
    StatementVerifier verifier =
        new StatementVerifier(
            trust, new RevocationListCache(channel, premises.clock()), premises.clock());
    Channel wired = wire.apply(channel);
    AdapterContext context = new AdapterContext(signer, verifier, wired, premises.clock());
    SealedPurseBook purses = new SealedPurseBook(store, vault.sealer("purses"));
    if (first) {
      openAccount(context, trust, purses);
    }
    proofs = DealProofs.of(premises, vault, store, channel, identity);
    Workplace workplace =
        new Workplace(
            proofs.archive(),
            signer,
            new PaymentManager(
                PaymentAdapters.load(context, ServiceLoader.load(AdapterFactory.class)),
                purses,
                new SealedPaymentJournal(store, vault.sealer("payments")),
                premises.clock()),
            HOME);
    purchases =
        new Purchases(
            new BuyerServices(
                store,
                verifier,
                new TimeStampVerifier(trust, RevocationSource.none(), premises.clock()),
                new ConsentingDisplay(),
                new HttpsSellerLine(wired),
                unlocked(workplace),
                patience,
                Thread.ofVirtual().factory(),
                premises.clock()),
            new ShopRules(store, new UnhurriedClock(premises.clock().instant())));
    clicks = new Clicks(purchases, proofs, reports);
    claimant = new Claimant(purchases, proofs, reports);
    purchases.onChange(clicks::changed);
    purchases.resume();
  }

  Purchases purchases() {
    return purchases;
  }

  @Override
  public String tell(String order, String argument) {
    return switch (order) {
      case "buy" -> {
        StapledStatement offer = offer(argument);
        clicks.buy(offer);
        yield offer.statement().hash().text();
      }
      case "pay" -> {
        clicks.pay(new DealId(new StatementHash(argument)));
        yield argument;
      }
      case "withdraw" -> {
        claimant.claim(new DealId(new StatementHash(argument)), purchases::withdraw);
        yield argument;
      }
      case "complain" -> {
        claimant.claim(new DealId(new StatementHash(argument)), purchases::complain);
        yield argument;
      }
      default -> proofs.tell(order, argument);
    };
  }

  @Override
  public void close() {
    clicks.close();
    claimant.close();
    purchases.close();
    store.close();
    channel.close();
    vault.close();
  }

  static StapledStatement offer(String base64) {
    try {
      byte[] json = Base64.getDecoder().decode(base64);
      return StapledStatement.parse(JsonFields.of(StrictJson.parse(json, MAX_OFFER), "offer"));
    } catch (Exception e) {
      throw new IllegalArgumentException("no offer", e);
    }
  }

  private Identity identity(Path file, Authority authority, Premises premises) throws Exception {
    IdentityStore identities = new IdentityStore(file, vault.sealer("identity"));
    if (!Files.exists(file)) {
      identities.create(
          new Registration(authority, channel, premises.clock())
              .apply(Subject.of(NAME, "FR"), Role.BUYER, Set.of(), Optional.empty()));
    }
    return identities.read();
  }

  private static void openAccount(AdapterContext context, TrustList trust, SealedPurseBook purses) {
    BankAccounts.Opening opening =
        new BankAccounts(context).open(trust.banks().getFirst(), Currency.getInstance("FRF"));
    if (!(opening instanceof BankAccounts.Opening.Opened opened)) {
      throw new IllegalStateException("the bank opens no account: " + opening);
    }
    purses.put(opened.purse());
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
        return _ -> true;
      }
    };
  }
}
