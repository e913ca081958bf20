package org.semper.api.tag;

import java.util.Locale;
import java.util.Optional;

/// What a mark speaks of; the mark is the name in lower case, as in `data-semper="total"`.
public enum Subject {
  /// A row that names one article; a price inside it is the line's amount.
  ITEM,
  /// Outside a row: what all articles cost together, before tax and shipping.
  PRICE,
  TAX,
  SHIPPING,
  TOTAL,
  SELLER,
  /// In how many days the buyer may withdraw.
  WITHDRAWAL,
  /// The country whose law the seller chose.
  LAW;

  /// @return empty for a mark that is none of ours
  static Optional<Subject> ofMark(String value) {
    for (Subject subject : values()) {
      if (subject.mark().equals(value)) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  /// @return the value of the attribute `data-semper`
  public String mark() {
    return name().toLowerCase(Locale.ROOT);
  }
}
