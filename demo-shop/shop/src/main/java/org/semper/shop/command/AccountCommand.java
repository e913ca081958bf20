package org.semper.shop.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.regex.Pattern;
import org.semper.api.money.Money;
import org.semper.api.text.TerminalText;
import org.semper.parties.bank.BankSchema;
import org.semper.parties.bank.OperatorsBooks;
import org.semper.payments.banktransfer.Iban;
import org.semper.supporting.store.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The customers' accounts at the bank. Amounts are written with a point, and read so.
@Command(
    name = "account",
    description = "The customers' accounts.",
    synopsisSubcommandLabel = "COMMAND")
final class AccountCommand {

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  AccountCommand(Clock clock) {
    this.clock = clock;
  }

  @Command(name = "list", description = "Lists number, balance and holder of each account.")
  int list(@Mixin FolderOption of) throws CommandFailed {
    try (SqliteStore store = store(of)) {
      for (OperatorsBooks.Held held : books(store).accounts()) {
        out()
            .printf(
                "%s  %s  %s%n",
                held.iban(), text(held.balance()), TerminalText.quoted(held.holder()));
      }
    }
    out().flush();
    return 0;
  }

  @Command(name = "show", description = "Lists what was booked on an account, oldest first.")
  int show(
      @Mixin FolderOption of,
      @Parameters(paramLabel = "IBAN", description = "As listed.") String number)
      throws CommandFailed {
    try (SqliteStore store = store(of)) {
      OperatorsBooks.Held held = held(books(store), number);
      Currency currency = held.balance().currency();
      books(store)
          .entries(held.iban())
          .forEach(entry ->
              out().printf("%s  %s%n", entry.bookedAt(), signed(entry.amount(), currency)));
      out().printf("%s%n", text(held.balance()));
    }
    out().flush();
    return 0;
  }

  @Command(name = "credit", description = "Books play money on an account, out of the bank's own.")
  int credit(
      @Mixin FolderOption of,
      @Parameters(paramLabel = "IBAN", description = "As listed.") String number,
      @Parameters(paramLabel = "AMOUNT", description = "Such as 250.00, in the account's currency.")
          String amount)
      throws CommandFailed {
    try (SqliteStore store = store(of)) {
      OperatorsBooks.Held held = held(books(store), number);
      long minorUnits = minorUnits(amount, held.balance().currency());
      switch (books(store).credit(held.iban(), minorUnits)) {
        case BOOKED -> out().println(text(held(books(store), number).balance()));
        case NO_SUCH_ACCOUNT -> throw unknown();
        case TOO_MUCH -> throw new CommandFailed("no account holds that much; book less");
      }
    }
    out().flush();
    return 0;
  }

  private OperatorsBooks books(SqliteStore store) {
    return new OperatorsBooks(store, clock);
  }

  private static SqliteStore store(FolderOption of) throws CommandFailed {
    return SqliteStore.open(of.used().bankStore(), BankSchema.migrations());
  }

  private static OperatorsBooks.Held held(OperatorsBooks books, String number)
      throws CommandFailed {
    return Iban.parse(number.replace(" ", ""))
        .flatMap(books::find)
        .orElseThrow(AccountCommand::unknown);
  }

  private static CommandFailed unknown() {
    return new CommandFailed(
        "no customer has an account of this number; see them with: ./semper bank account list");
  }

  private static long minorUnits(String amount, Currency currency) throws CommandFailed {
    if (AMOUNT.matcher(amount).matches()) {
      try {
        long units =
            new BigDecimal(amount)
                .movePointRight(currency.getDefaultFractionDigits())
                .longValueExact();
        if (units > 0 && units <= Money.MAX_MINOR_UNITS) {
          return units;
        }
      } catch (ArithmeticException e) {
        throw new CommandFailed(
            "the currency has no such small parts; write an amount like 250.00");
      }
    }
    throw new CommandFailed("an amount is a number more than zero such as 250.00");
  }

  private static String text(Money money) {
    return signed(money.minorUnits(), money.currency());
  }

  private static String signed(long minorUnits, Currency currency) {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()).toPlainString()
        + " "
        + currency.getCurrencyCode();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
