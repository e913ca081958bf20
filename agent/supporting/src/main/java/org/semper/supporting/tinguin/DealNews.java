package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;

/// What happened in a deal after the purchase; already archived.
///
/// @param amount what goes or went back; empty if the news is not of money
/// @param words the seller's own, from the signed answer; empty if there are none
/// @param signedAt when what it tells of was signed
public record DealNews(
    Peer seller,
    String orderNumber,
    Kind kind,
    Optional<Money> amount,
    Optional<String> words,
    Instant signedAt,
    List<Detail> details)
    implements Question<DealNews.Seen> {

  public DealNews {
    details = List.copyOf(details);
  }

  /// What happened.
  public enum Kind {
    /// The seller acknowledged the withdrawal.
    WITHDRAWN,
    /// The seller acknowledged the withdrawal from an order that was not paid.
    CANCELLED,
    /// The seller has a withdrawal on record that came late, and decides on it.
    WITHDRAWAL_RECEIVED,
    /// The seller has the complaint on record.
    COMPLAINT_RECEIVED,
    /// The seller answered the complaint.
    COMPLAINT_ANSWERED,
    /// The money came back.
    REFUNDED
  }

  /// The owner closed the notice.
  public enum Seen {
    DONE
  }
}
