package org.semper.parties.bank;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.semper.api.money.Money;

/// What makes this bank this one.
///
/// @param host DNS name it is certified for, lower case
/// @param bankCode five digits, the bank's part of its French account numbers (code banque)
/// @param openingCredits what a new account holds, at most one amount per currency; a currency without one is not kept. It comes
///     from the bank's equity
public record BankProfile(String host, String bankCode, List<Money> openingCredits) {

  private static final Pattern BANK_CODE = Pattern.compile("[0-9]{5}");

  public BankProfile {
    openingCredits = List.copyOf(openingCredits);
    long currencies = openingCredits.stream().map(Money::currency).distinct().count();
    if (!BANK_CODE.matcher(bankCode).matches() || currencies != openingCredits.size()) {
      throw new IllegalArgumentException("bank code or opening credits out of range");
    }
  }

  Optional<Money> openingCredit(Currency currency) {
    return openingCredits.stream().filter(c -> c.currency().equals(currency)).findFirst();
  }
}
