package org.semper.api.tag;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a word or sign beside a number says about the currency, seen from the currency that is expected.
enum CurrencySign {
  /// The expected currency and no other.
  SAME,
  /// Another currency for certain.
  OTHER,
  /// A sign of several currencies, the expected one not first among them.
  UNCERTAIN,
  /// Not about currencies.
  NONE;

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /// Signs beside the ISO 4217 codes; the currency that owns a sign comes first.
  private static final Map<String, List<String>> SIGNS =
      Map.ofEntries(
          Map.entry("€", List.of("EUR")),
          Map.entry("£", List.of("GBP", "IEP", "CYP", "MTL", "ITL", "GIP", "FKP", "SHP", "EGP")),
          Map.entry("US$", List.of("USD")),
          Map.entry("R$", List.of("BRL")),
          Map.entry("CA$", List.of("CAD")),
          Map.entry("C$", List.of("CAD", "NIO")),
          Map.entry("AU$", List.of("AUD")),
          Map.entry("A$", List.of("AUD")),
          Map.entry("NZ$", List.of("NZD")),
          Map.entry("HK$", List.of("HKD")),
          Map.entry("NT$", List.of("TWD")),
          Map.entry("S$", List.of("SGD")),
          Map.entry("MX$", List.of("MXN")),
          Map.entry(
              "$",
              List.of(
                  "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP",
                  "BRL")),
          Map.entry("¥", List.of("JPY", "CNY")),
          Map.entry("\uFFE5", List.of("JPY", "CNY")),
          Map.entry("円", List.of("JPY")),
          Map.entry("元", List.of("CNY", "TWD", "HKD")),
          Map.entry("₩", List.of("KRW", "KPW")),
          Map.entry("원", List.of("KRW", "KPW")),
          Map.entry("₹", List.of("INR")),
          Map.entry("₺", List.of("TRY")),
          Map.entry("₽", List.of("RUB")),
          Map.entry("₴", List.of("UAH")),
          Map.entry("₫", List.of("VND")),
          Map.entry("฿", List.of("THB")),
          Map.entry("₱", List.of("PHP")),
          Map.entry("DM", List.of("DEM")),
          Map.entry("zł", List.of("PLN")),
          Map.entry("Kč", List.of("CZK")),
          Map.entry("Ft", List.of("HUF")));

  /// `F` and `FF` are words of many meanings: francs only where francs are expected.
  private static final Set<String> FRANCS = Set.of("F", "FF");

  /// @param word letters and currency signs without a gap
  static CurrencySign of(String word, Currency expected) {
    String code = expected.getCurrencyCode();
    if (word.equals(code) || (FRANCS.contains(word) && code.equals("FRF"))) {
      return SAME;
    }
    if (CODES.contains(word)) {
      return OTHER;
    }
    List<String> owners = SIGNS.getOrDefault(word, List.of());
    if (owners.isEmpty()) {
      return word.codePoints().anyMatch(CurrencySign::isSign) ? UNCERTAIN : NONE;
    }
    if (!owners.contains(code)) {
      return OTHER;
    }
    return owners.getFirst().equals(code) ? SAME : UNCERTAIN;
  }

  static boolean isSign(int codePoint) {
    return Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
  }
}
