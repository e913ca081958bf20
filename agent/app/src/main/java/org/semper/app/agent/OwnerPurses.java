package org.semper.app.agent;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.PurseBook;

/// The owner's purses: looked at, opened at the banks of the trust list, put in order.
final class OwnerPurses {

  private final PurseBook book;
  private final PaymentManager payments;
  private final BankAccounts accounts;
  private final List<BankDirectoryEntry> banks;

  OwnerPurses(
      PurseBook book,
      PaymentManager payments,
      BankAccounts accounts,
      List<BankDirectoryEntry> banks) {
    this.book = book;
    this.payments = payments;
    this.accounts = accounts;
    this.banks = List.copyOf(banks);
  }

  /// How opening an account went at one bank.
  sealed interface Opening {

    /// The account is open, now or since before.
    record Opened(Purse purse) implements Opening {}

    /// The bank will not open one.
    record Refused(String bank) implements Opening {}

    /// The bank gave no answer that can be believed; asking again opens no second account.
    record Unanswered(String bank) implements Opening {}
  }

  /// All of them, the preferred first.
  List<Purse> all() {
    return book.all();
  }

  /// What a purse holds, asked now; empty if that cannot be told.
  Optional<Money> balance(Purse purse) {
    return payments.balance(purse);
  }

  /// Opens an account at each bank of the trust list that keeps this currency.
  ///
  /// @return an outcome for each of them; empty if there is none
  List<Opening> open(Currency currency) {
    List<Opening> openings = new ArrayList<>();
    for (BankDirectoryEntry bank : banks) {
      if (bank.currencies().contains(currency.getCurrencyCode())) {
        openings.add(open(bank, currency));
      }
    }
    return openings;
  }

  /// Has one payment from a purse be at most so much, from now on. Without effect for a purse that is gone.
  ///
  /// @param most in the purse's currency; empty for no limit
  void limit(String id, Optional<Money> most) {
    book.find(id).ifPresent(purse -> book.put(purse.limitedTo(most)));
  }

  /// Makes a purse the preferred one.
  void prefer(Purse purse) {
    book.prefer(purse.id());
  }

  /// A purse that is there already stays as the owner configured it.
  private Opening open(BankDirectoryEntry bank, Currency currency) {
    return switch (accounts.open(bank, currency)) {
      case BankAccounts.Opening.Opened opened -> {
        Optional<Purse> known = book.find(opened.purse().id());
        if (known.isEmpty()) {
          book.put(opened.purse());
        }
        yield new Opening.Opened(known.orElse(opened.purse()));
      }
      case BankAccounts.Opening.Refused _ -> new Opening.Refused(bank.name());
      case BankAccounts.Opening.Unanswered _ -> new Opening.Unanswered(bank.name());
    };
  }
}
