package org.semper.tinguin.setup;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A country to choose.
///
/// @param code ISO 3166-1 alpha-2
/// @param name in the owner's language
record Country(String code, String name) {

  private static final Set<String> WITHOUT_POSTAL_CODES =
      Set.of(
          "AE", "AG", "AO", "AW", "BF", "BI", "BJ", "BO", "BQ", "BS", "BW", "BZ", "CD", "CF", "CG",
          "CI", "CK", "CM", "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK",
          "IE", "JM", "KI", "KM", "KN", "KP", "LC", "ML", "MO", "MR", "MW", "NR", "NU", "PA", "QA",
          "RW", "SB", "SC", "SL", "SR", "SS", "ST", "SX", "SY", "TD", "TF", "TG", "TK", "TL", "TO",
          "TT", "TV", "UG", "VU", "YE", "ZW");

  static Country of(String code, Locale language) {
    return new Country(code, Locale.of("", code).getDisplayCountry(language));
  }

  /// Every country, by name.
  static List<Country> all(Locale language) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> of(code, language))
        .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
        .toList();
  }

  /// Whether addresses there have postal codes (Universal Postal Union, addressing systems).
  boolean hasPostalCodes() {
    return !WITHOUT_POSTAL_CODES.contains(code);
  }

  /// The name: what Swing shows, and what it goes by when somebody types the first letters.
  @Override
  public String toString() {
    return name;
  }
}
