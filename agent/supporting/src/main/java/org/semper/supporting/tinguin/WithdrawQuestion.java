package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;

/// WITHDRAW: ends the contract of one order, as its offer promised.
///
/// @param back what the seller has to give back; nothing for an order that was not paid
/// @param end the first moment that is too late; empty for an order that was not paid
/// @param law country whose law the offer names, ISO 3166-1 alpha-2
/// @param details every other field that is to be signed
public record WithdrawQuestion(
    Peer seller,
    String orderNumber,
    List<Line> lines,
    Money total,
    Money back,
    Optional<Instant> end,
    String law,
    List<Detail> details)
    implements Question<WithdrawQuestion.Answer> {

  public WithdrawQuestion {
    lines = List.copyOf(lines);
    details = List.copyOf(details);
  }

  /// What the owner said. KEEP leaves everything as it is.
  public enum Answer {
    WITHDRAW,
    KEEP
  }
}
