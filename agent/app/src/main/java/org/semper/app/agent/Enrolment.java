package org.semper.app.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.supporting.access.DataFolderRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.access.SealedSafeguards;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.store.SqliteStore;
import org.semper.tinguin.setup.Setup;
import org.semper.tinguin.setup.SetupFailed;
import org.semper.tinguin.setup.SetupFailed.Reason;
import org.semper.tinguin.setup.SetupWork;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.PurseBook;
import org.semper.transfer.payment.SealedPurseBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slow work of the first start: the vault is made, the owner's key certified by the first authority of the trust list, an
/// account opened at each of its banks in each of their currencies.
///
/// All of it happens in a folder inside the data folder, so on the same disk wherever that is, and is moved into place only when
/// everything is there. A failure leaves nothing behind on the disk, and may be tried again: a certificate and accounts that were
/// got already are used again as long as this object and the owner's name stay.
public final class Enrolment implements SetupWork {

  private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

  private final DataFolders folders;
  private final FirstTrust trust;
  private final Clock clock;
  private final Map<String, Purse> opened = new HashMap<>();
  private Optional<Certified> certified = Optional.empty();

  public Enrolment(DataFolders folders, FirstTrust trust, Clock clock) {
    this.folders = folders;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public void carryOut(Setup setup, Consumer<Stage> stage) throws SetupFailed {
    Path aside = folders.data().resolve("setup");
    try (Surroundings surroundings = Surroundings.of(folders, trust::list, trust::web, clock)) {
      delete(aside);
      fill(new DataFolders(aside, folders.config()).prepare(), surroundings, setup, stage);
      trust.keep();
      moveInto(folders.data(), aside);
    } catch (IOException | DataFolderRejected e) {
      throw new SetupFailed(Reason.FOLDER_NOT_WRITABLE, e);
    } finally {
      discard(aside);
    }
  }

  private void fill(
      DataFolders aside, Surroundings surroundings, Setup setup, Consumer<Stage> stage)
      throws SetupFailed, IOException {
    stage.accept(Stage.MAKING_VAULT);
    char[] passphrase = setup.passphrase();
    try (Vault vault = Vault.create(aside.vaultFile(), passphrase);
        SqliteStore store = AgentStore.open(aside.storeFile())) {
      stage.accept(Stage.REGISTERING);
      Identity identity = identity(surroundings, setup);
      new IdentityStore(aside.identityFile(), vault.sealer("identity")).create(identity);
      new OwnerProfile(store, vault.sealer("profile")).keep(setup.address());
      IndicatorFile.in(aside).write(setup.indicator());
      stage.accept(Stage.OPENING_ACCOUNT);
      PurseBook purses = new SealedPurseBook(store, vault.sealer("purses"));
      openAccounts(surroundings, identity, purses);
      new SealedSafeguards(store, vault.sealer("safeguards"))
          .keep(Safeguards.usual(purses.all().stream().map(Purse::currency).toList()));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private Identity identity(Surroundings surroundings, Setup setup) throws SetupFailed {
    String country = setup.address().addressCountry();
    Optional<Certified> before = certified.filter(each -> each.isFor(setup.name(), country));
    if (before.isPresent()) {
      return before.get().identity();
    }
    Identity fresh = certified(surroundings, setup);
    certified = Optional.of(new Certified(setup.name(), country, fresh));
    opened.clear();
    return fresh;
  }

  private static Identity certified(Surroundings surroundings, Setup setup) throws SetupFailed {
    String country = setup.address().addressCountry();
    if (!Subject.isAcceptable(setup.name(), country, Optional.empty())) {
      throw new SetupFailed(Reason.REGISTRATION_REFUSED);
    }
    try {
      return new Registration(surroundings.home(), surroundings.channel(), surroundings.clock())
          .apply(Subject.of(setup.name(), country), Role.BUYER, Set.of(), Optional.empty());
    } catch (RegistrationRejected e) {
      boolean unreachable = e.reason() == RegistrationRejected.Reason.NO_ANSWER;
      throw new SetupFailed(
          unreachable ? Reason.AUTHORITY_UNREACHABLE : Reason.REGISTRATION_REFUSED, e);
    }
  }

  private void openAccounts(Surroundings surroundings, Identity identity, PurseBook purses)
      throws SetupFailed {
    BankAccounts accounts = new BankAccounts(context(surroundings, identity));
    for (BankDirectoryEntry bank : surroundings.trust().banks()) {
      for (String currency : bank.currencies()) {
        String account = bank.accounts() + " " + currency;
        if (opened.containsKey(account)) {
          purses.put(opened.get(account));
          continue;
        }
        switch (accounts.open(bank, Currency.getInstance(currency))) {
          case BankAccounts.Opening.Opened fresh -> {
            opened.put(account, fresh.purse());
            purses.put(fresh.purse());
          }
          case BankAccounts.Opening.Refused _ -> throw new SetupFailed(Reason.ACCOUNT_REFUSED);
          case BankAccounts.Opening.Unanswered _ -> throw new SetupFailed(Reason.BANK_UNREACHABLE);
        }
      }
    }
  }

  private static AdapterContext context(Surroundings surroundings, Identity identity)
      throws SetupFailed {
    try {
      return surroundings.adapterContext(
          new StatementSigner(
              identity, surroundings.staples(identity, surroundings.home()), surroundings.clock()));
    } catch (VerificationFailed e) {
      throw new SetupFailed(Reason.REGISTRATION_REFUSED, e);
    }
  }

  private static void moveInto(Path data, Path aside) throws IOException {
    for (Path file : vaultLast(aside)) {
      Files.move(file, data.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.delete(aside);
  }

  /// The vault comes last: it is what says that the first start is done.
  private static List<Path> vaultLast(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(file -> file.endsWith("vault.json"))).toList();
    }
  }

  /// A vault and keys that nothing came of do not stay.
  private static void discard(Path aside) {
    try {
      delete(aside);
    } catch (IOException e) {
      LOG.warn("what a failed first start left in {} cannot be deleted", aside, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// What the authority certified already.
  private record Certified(String name, String country, Identity identity) {

    boolean isFor(String other, String otherCountry) {
      return name.equals(other) && country.equals(otherCountry);
    }
  }
}
