package org.semper.supporting.tinguin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;

/// PAY: authorises one payment from one purse.
///
/// @param choices purses to pay with, the one to begin with first; one, unless an earlier payment moved no money
/// @param payBy latest time; later means no
/// @param confirmation what PAY needs beside the button, because the owner wants to be asked for this much; PAY is only
///     answered once it said RIGHT
public record PayQuestion(
    Peer seller,
    String orderNumber,
    Money amount,
    List<PayChoice> choices,
    String payRef,
    Instant payBy,
    List<Detail> details,
    Optional<PassphraseCheck> confirmation)
    implements Question<PayQuestion.Answer> {

  public PayQuestion {
    choices = List.copyOf(choices);
    details = List.copyOf(details);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("nothing to pay with");
    }
  }

  /// The same question, with PAY to be confirmed.
  public PayQuestion confirmedBy(Optional<PassphraseCheck> check) {
    return new PayQuestion(seller, orderNumber, amount, choices, payRef, payBy, details, check);
  }

  /// A purse, and whom the money goes to if it is paid with.
  ///
  /// @param payee as the instrument names it, such as account holder and IBAN
  public record PayChoice(PurseChoice purse, String payee) {}

  /// What the owner said.
  public sealed interface Answer {

    /// @param purse id of the one that was chosen
    record Pay(String purse) implements Answer {}

    /// Keeps the order; it can be paid from the deal until [PayQuestion#payBy].
    record Later() implements Answer {}
  }
}
