package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import org.semper.api.money.Money;

/// The deal is done and archived: the seller's signed receipt.
///
/// @param signedAt when the seller signed the receipt
public record ReceiptNotice(
    Peer seller,
    String orderNumber,
    List<Line> lines,
    Money total,
    String payRef,
    Instant signedAt,
    List<Detail> details)
    implements Question<ReceiptNotice.Seen> {

  public ReceiptNotice {
    lines = List.copyOf(lines);
    details = List.copyOf(details);
  }

  /// The owner closed the notice.
  public enum Seen {
    DONE
  }
}
