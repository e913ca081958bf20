package org.semper.app.agent;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.app.agent.OwnerPurses.Opening;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommands;
import org.semper.tinguin.text.MoneyText;
import org.semper.tinguin.text.TypedAmount;
import org.semper.transfer.payment.Purse;

/// What the command line asks about purses: `purses`, `open-purse CURRENCY`, `prefer-purse NUMBER`,
/// `limit-purse NUMBER AMOUNT`.
final class PurseCommands {

  private static final MoneyText MONEY = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));

  private final OwnerAccess owner;

  PurseCommands(OwnerAccess owner) {
    this.owner = owner;
  }

  ControlCommands all() {
    return new ControlCommands(
        Map.of(
            "purses", arguments -> list(purses()),
            "open-purse", arguments -> open(word(arguments)),
            "prefer-purse", arguments -> prefer(word(arguments)),
            "limit-purse", this::limit));
  }

  private static List<String> list(OwnerPurses purses) {
    List<String> lines = new ArrayList<>();
    for (Purse purse : purses.all()) {
      lines.add(
          String.join(
              "  ",
              String.valueOf(lines.size() + 1),
              purse.system(),
              purse.label(),
              purse.currency().getCurrencyCode(),
              purse.limit().map(most -> "at most " + MONEY.of(most)).orElse("no limit"),
              purses.balance(purse).map(MONEY::of).orElse("not reachable")));
    }
    return lines;
  }

  private List<String> open(String code) throws CommandRefused {
    Currency currency;
    try {
      currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandRefused("A currency is named by its ISO 4217 code, such as EUR.");
    }
    List<Opening> openings = purses().open(currency);
    if (openings.isEmpty()) {
      throw new CommandRefused(
          "No bank of your trust list keeps accounts in %s.".formatted(currency));
    }
    if (openings.stream().noneMatch(Opening.Opened.class::isInstance)) {
      throw new CommandRefused(
          String.join(" ", openings.stream().map(PurseCommands::sentence).toList()));
    }
    return openings.stream().map(PurseCommands::sentence).toList();
  }

  private static String sentence(Opening opening) {
    return switch (opening) {
      case Opening.Opened(Purse purse) -> "Open: " + purse.label();
      case Opening.Refused(String bank) -> bank + " refused to open an account.";
      case Opening.Unanswered(String bank) -> bank + " does not answer; try again.";
    };
  }

  private List<String> prefer(String number) throws CommandRefused {
    Purse purse = numbered(number);
    purses().prefer(purse);
    return List.of("Preferred: " + purse.label());
  }

  private List<String> limit(List<String> arguments) throws CommandRefused {
    if (arguments.size() != 2) {
      throw new CommandRefused("Name one purse and its limit.");
    }
    Purse purse = numbered(arguments.getFirst());
    Optional<Money> most = most(arguments.getLast(), purse.currency());
    purses().limit(purse.id(), most);
    return List.of(
        most.map(limit ->
                "One payment may be at most %s: %s".formatted(MONEY.of(limit), purse.label()))
            .orElse("No limit: " + purse.label()));
  }

  private static Optional<Money> most(String typed, Currency currency) throws CommandRefused {
    Optional<Money> most = TypedAmount.of(typed, currency);
    if (most.isEmpty() && !typed.equals("none")) {
      throw new CommandRefused(
          "A limit is a whole number of %s, such as 500, or none.".formatted(currency));
    }
    return most;
  }

  private Purse numbered(String number) throws CommandRefused {
    List<Purse> all = purses().all();
    return number.matches("[1-9][0-9]{0,4}") && Integer.parseInt(number) <= all.size()
        ? all.get(Integer.parseInt(number) - 1)
        : refuseNumber();
  }

  private static Purse refuseNumber() throws CommandRefused {
    throw new CommandRefused("A purse is named by its number, as `purse list` shows it.");
  }

  private OwnerPurses purses() throws CommandRefused {
    return owner
        .opened()
        .map(Opened::purses)
        .orElseThrow(() -> new CommandRefused("SEMPER is locked. Unlock it, then try again."));
  }

  private static String word(List<String> arguments) throws CommandRefused {
    if (arguments.size() != 1) {
      throw new CommandRefused("Name one purse or currency.");
    }
    return arguments.getFirst();
  }
}
