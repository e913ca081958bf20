package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference;

/// ORDER: a binding order with obligation to pay, at exactly these lines and this total.
///
/// @param differences what the page showed and the seller did not sign; contradictions must be acknowledged before ORDER
/// @param purses to choose from, the preferred first; empty means that ordering is impossible and the window says why
/// @param withdrawalDays days from the day after the receipt; 0 if the offer promises no withdrawal
/// @param law country whose law the seller chose, ISO 3166-1 alpha-2
/// @param expires when the offer ends; the window counts down and then refuses
/// @param details every other signed field
public record OrderQuestion(
    Peer seller,
    List<Line> lines,
    Money price,
    List<NamedAmount> taxes,
    Money shipping,
    Money total,
    List<ShownDifference> differences,
    List<PurseChoice> purses,
    PostalAddress deliverTo,
    long withdrawalDays,
    String law,
    String termsUrl,
    Instant signedAt,
    Instant expires,
    List<Detail> details)
    implements Question<OrderQuestion.Answer> {

  public OrderQuestion {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
    differences = List.copyOf(differences);
    purses = List.copyOf(purses);
    details = List.copyOf(details);
  }

  /// What the owner said.
  public sealed interface Answer {

    /// The owner pressed ORDER.
    record Ordered(String purseId) implements Answer {}

    /// Not ordered.
    record Declined(Why why) implements Answer {}
  }

  /// Why not.
  public enum Why {
    REJECTED,
    /// Rejected, and no window for this shop from now on.
    BLOCK_SHOP,
    /// Rejected, and no window for any shop for an hour.
    PAUSE,
    OFFER_EXPIRED,
    TIMED_OUT
  }
}
