package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;

/// PAY: authorises one payment from one purse.
///
/// @param payee whom the money goes to, as the instrument names it, such as account holder and IBAN
/// @param payBy latest time; later means no
/// @param confirmation what PAY needs beside the button, because the owner wants to be asked for this much; PAY is only
///     answered once it said RIGHT
public record PayQuestion(
    Peer seller,
    String orderNumber,
    Money amount,
    String payee,
    PurseChoice purse,
    String payRef,
    Instant payBy,
    List<Detail> details,
    Optional<PassphraseCheck> confirmation)
    implements Question<PayQuestion.Answer> {

  public PayQuestion {
    details = List.copyOf(details);
  }

  /// The same question, with PAY to be confirmed.
  public PayQuestion confirmedBy(Optional<PassphraseCheck> check) {
    return new PayQuestion(
        seller, orderNumber, amount, payee, purse, payRef, payBy, details, check);
  }

  /// What the owner said. LATER keeps the order; it can be paid from the deal until [PayQuestion#payBy].
  public enum Answer {
    PAY,
    LATER
  }
}
