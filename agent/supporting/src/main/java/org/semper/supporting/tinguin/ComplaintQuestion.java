package org.semper.supporting.tinguin;

import java.util.List;
import org.semper.api.money.Money;

/// COMPLAIN: what the owner has to say to the seller about one order.
///
/// @param longest text that can be sent, in UTF-16 units
/// @param details every other field that is to be signed
public record ComplaintQuestion(
    Peer seller,
    String orderNumber,
    List<Line> lines,
    Money total,
    int longest,
    List<Detail> details)
    implements Question<ComplaintQuestion.Answer> {

  public ComplaintQuestion {
    lines = List.copyOf(lines);
    details = List.copyOf(details);
  }

  /// What the owner said.
  public sealed interface Answer {

    /// To be signed and sent.
    ///
    /// @param text one line, of 1 to [ComplaintQuestion#longest] UTF-16 units
    record Complained(String text) implements Answer {}

    /// Nothing is signed.
    record Dropped() implements Answer {}
  }
}
