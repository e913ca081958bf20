package org.semper.api.tag;

import org.semper.api.money.Money;

/// Something the page shows and the seller did not sign.
///
/// @param shown the page's text with invisible and steering characters made visible, at most 200 characters
/// @param signed what the offer says of the same subject
public record ShownDifference(Subject subject, String shown, Signed signed, Grade grade) {

  /// How bad.
  public enum Grade {
    /// The page says something else than the offer.
    CONTRADICTS,
    /// What the page says could not be compared with the offer.
    NOT_COMPARABLE,
    /// The page marks more than was compared, and the rest may say something else. Nothing of it is shown.
    INCOMPLETE
  }

  /// What the offer says.
  public sealed interface Signed {

    /// An amount.
    record Amount(Money amount) implements Signed {}

    /// A name, of the seller or of an article.
    record Name(String name) implements Signed {}

    /// In how many days the buyer may withdraw; 0 means not at all.
    record Days(long days) implements Signed {}

    /// A country, as ISO 3166-1 alpha-2 code.
    record Country(String code) implements Signed {}

    /// Nothing of the kind, or not one thing that could be named.
    record Nothing() implements Signed {}
  }
}
