package org.semper.parties.bank;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.payments.banktransfer.Iban;
import org.semper.server.Problem;
import org.semper.server.Refused;
import org.semper.server.Reply;
import org.semper.server.Route;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerificationFailed.Reason;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;

/// A bank: keeps accounts for certified buyers and sellers, carries out their signed transfer orders, each once, and answers
/// with signed evidence.
///
/// What it guarantees is said at [Ledger] and [TransferDesk]. All state is in the store: several banks over one store are one
/// bank. Safe for use by many threads.
public final class Bank {

  private static final int MAX_REQUEST = 512 * 1024;

  private final Store store;
  private final StatementVerifier verifier;
  private final String self;
  private final Clock clock;
  private final Ledger ledger = new Ledger();
  private final AccountBook accountBook;
  private final AccountDesk accounts;
  private final TransferDesk transfers;

  private Bank(BankProfile profile, Store store, BankIdentity identity) {
    this.store = store;
    this.verifier = identity.verifier();
    this.self = identity.signer().self().thumbprint();
    this.clock = identity.clock();
    this.accountBook = new AccountBook(profile, ledger, clock);
    BankVoice voice = new BankVoice(identity.signer());
    this.accounts = new AccountDesk(store, accountBook, voice, clock);
    this.transfers = new TransferDesk(store, ledger, voice, clock);
  }

  /// Opens for business.
  ///
  /// @param store opened with [BankSchema#migrations]
  /// @throws IllegalStateException if the books do not balance
  public static Bank open(BankProfile profile, Store store, BankIdentity identity) {
    Bank bank = new Bank(profile, store, identity);
    bank.audit();
    store.inTransaction(transaction -> {
      bank.accountBook.openEquity(transaction);
      return bank;
    });
    return bank;
  }

  /// Serves one request.
  ///
  /// @param service as the path names it: `transfers`, `inquiries`, `accounts` or `balances`
  /// @param json a stapled statement, as it arrived
  /// @return the bank's stapled statement in its wire form; to an order or application that was answered before, byte for byte
  ///     what was said then
  /// @throws Refused if nothing was done
  public String answer(String service, byte[] json) throws Refused {
    try {
      return served(service, customer(json));
    } catch (JsonRejected | StatementRejected e) {
      throw new Refused(Problem.MALFORMED);
    } catch (VerificationFailed e) {
      // What may be better later is told from what never will.
      throw new Refused(
          e.reason() == Reason.REVOCATION_UNKNOWN
              ? BankProblems.REVOCATION_UNKNOWN
              : BankProblems.NOT_AUTHENTIC);
    }
  }

  /// The bank's addresses, to be served by a party's server: `POST /transfers`, `/inquiries`, `/accounts` and `/balances`, each
  /// taking and giving a stapled statement.
  public List<Route> routes() {
    return Stream.of("transfers", "inquiries", "accounts", "balances").map(this::route).toList();
  }

  /// What an account holds; empty if there is no such account of a customer's.
  public Optional<Money> balance(Iban account) {
    return store.inTransaction(transaction ->
        ledger
            .find(transaction, account)
            .filter(found -> found.kind() == Account.Kind.CUSTOMER)
            .map(found -> new Money(found.balance(), found.currency())));
  }

  /// By how much an account changed, posting by posting, in minor units; oldest first, to the second, the
  /// opening credit among them.
  public List<Long> movements(Iban account) {
    return store.inTransaction(transaction -> ledger.entries(transaction, account)).stream()
        .map(Entry::amount)
        .toList();
  }

  /// What all accounts of a currency hold together, the bank's own included, in minor units: zero.
  public long ledgerSum(Currency currency) {
    return store.inTransaction(transaction -> ledger.sum(transaction, currency));
  }

  /// Checks the books from the first entry on.
  ///
  /// @throws IllegalStateException naming what does not hold
  public void audit() {
    store.inTransaction(transaction -> {
      ledger.audit(transaction);
      return true;
    });
  }

  private Route route(String service) {
    return Route.postJson(
        "/" + service,
        MAX_REQUEST,
        request -> Reply.json(answer(service, request.body()).getBytes(StandardCharsets.UTF_8)));
  }

  private String served(String service, VerifiedStatement said) throws StatementRejected, Refused {
    if (said.payload().to().filter(to -> !to.equals(self)).isPresent()) {
      throw new Refused(BankProblems.NOT_ACCEPTABLE_NOW);
    }
    if (service.equals("transfers")) {
      return transfers.transfer(said);
    }
    if (!said.payload().expires().isAfter(clock.instant())) {
      throw new Refused(BankProblems.NOT_ACCEPTABLE_NOW);
    }
    return switch (service) {
      case "inquiries" -> transfers.inquire(said);
      case "accounts" -> accounts.open(said);
      case "balances" -> accounts.balance(said);
      default -> throw new Refused(BankProblems.NO_SUCH_SERVICE);
    };
  }

  private VerifiedStatement customer(byte[] json)
      throws JsonRejected, StatementRejected, VerificationFailed {
    StapledStatement statement =
        StapledStatement.parse(JsonFields.of(StrictJson.parse(json, MAX_REQUEST), "request"));
    try {
      return verifier.verify(statement, Role.BUYER);
    } catch (VerificationFailed e) {
      if (e.reason() != Reason.WRONG_ROLE) {
        throw e;
      }
      return verifier.verify(statement, Role.SELLER);
    }
  }
}
