package org.semper.parties.bank;

import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;
import org.iban4j.CountryCode;
import org.semper.api.json.Base64Url;
import org.semper.payments.banktransfer.Iban;

/// Gives accounts their numbers: French IBANs of this bank, national key (clé RIB) and check digits included. A number follows
/// from holder and currency, so that several servers need no common counter.
final class AccountNumbers {

  /// The bank has one branch (code guichet).
  private static final String BRANCH = "00001";

  private static final BigInteger NUMBERS = BigInteger.TEN.pow(11);

  private final String bankCode;

  AccountNumbers(String bankCode) {
    this.bankCode = bankCode;
  }

  /// @param attempt 0, or one more for each number found taken by another account
  Iban of(String holder, Currency currency, int attempt) {
    String name = String.join("/", holder, currency.getCurrencyCode(), Integer.toString(attempt));
    byte[] digest = Base64Url.decode(HolderId.digest(name)).orElseThrow();
    return of(new BigInteger(1, digest).mod(NUMBERS).longValueExact());
  }

  /// @param number eleven digits (numéro de compte)
  Iban of(long number) {
    String account = String.format(Locale.ROOT, "%011d", number);
    String bban = bankCode + BRANCH + account;
    return new Iban(
        new org.iban4j.Iban.Builder()
            .countryCode(CountryCode.FR)
            .bankCode(bankCode)
            .branchCode(BRANCH)
            .accountNumber(account)
            .nationalCheckDigit(key(bban))
            .build()
            .toString());
  }

  /// Clé RIB: 97 less the remainder of the 21 digits and two zeros by 97.
  private static String key(String bban) {
    int remainder = new BigInteger(bban + "00").mod(BigInteger.valueOf(97)).intValue();
    return String.format(Locale.ROOT, "%02d", 97 - remainder);
  }
}
