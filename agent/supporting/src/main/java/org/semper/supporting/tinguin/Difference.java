package org.semper.supporting.tinguin;

import java.util.Optional;

/// Something the page showed and the seller did not sign.
///
/// @param subject what it is about
/// @param shown the page's text, at most 200 characters, not obeyed
/// @param signed what the signed offer says, formatted for the owner; empty if the offer has nothing of the kind
/// @param grade whether it contradicts the offer or could only not be compared
public record Difference(Subject subject, String shown, Optional<String> signed, Grade grade) {

  /// What the page spoke of.
  public enum Subject {
    ITEM,
    PRICE,
    TAX,
    SHIPPING,
    TOTAL,
    SELLER
  }

  /// How bad.
  public enum Grade {
    CONTRADICTS,
    NOT_COMPARABLE,
    /// The page marks more than was compared; nothing of the rest is shown.
    INCOMPLETE
  }
}
