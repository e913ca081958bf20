package org.semper.tinguin.setup;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A country to choose.
///
/// @param code ISO 3166-1 alpha-2
/// @param name in the owner's language
record Country(String code, String name) {

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

  /// The name: what Swing shows, and what it goes by when somebody types the first letters.
  @Override
  public String toString() {
    return name;
  }
}
