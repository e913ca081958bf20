package org.semper.api.tag;

/// What a text says about money, read for one currency.
sealed interface MoneyReading {

  /// The text states one amount in that currency.
  record Amount(long minorUnits) implements MoneyReading {}

  /// The text states an amount in another currency.
  record OtherCurrency() implements MoneyReading {}

  /// The text has no digit at all.
  record Wordy() implements MoneyReading {}

  /// The text has digits, and what they say is not certain.
  record Unclear() implements MoneyReading {}
}
