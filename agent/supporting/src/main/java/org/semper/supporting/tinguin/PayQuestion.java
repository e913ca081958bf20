package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import org.semper.api.money.Money;

/// PAY: authorises one payment from one purse.
///
/// @param payee whom the money goes to, as the instrument names it, such as account holder and IBAN
/// @param payBy latest time; later means no
public record PayQuestion(
    Peer seller,
    String orderNumber,
    Money amount,
    String payee,
    PurseChoice purse,
    String payRef,
    Instant payBy,
    List<Detail> details)
    implements Question<PayQuestion.Answer> {

  public PayQuestion {
    details = List.copyOf(details);
  }

  /// What the owner said. LATER keeps the order; it can be paid from the deal until [PayQuestion#payBy].
  public enum Answer {
    PAY,
    LATER
  }
}
