package org.semper.tinguin.question;

import java.util.Set;

/// Where Directive 2011/83/EU on consumer rights is law: the member states of the European Union and of the European Economic
/// Area.
final class ConsumerDirective {

  private static final Set<String> STATES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private ConsumerDirective() {}

  /// @param country ISO 3166-1 alpha-2
  static boolean appliesIn(String country) {
    return STATES.contains(country);
  }
}
