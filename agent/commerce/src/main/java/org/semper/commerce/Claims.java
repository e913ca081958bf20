package org.semper.commerce;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.WithdrawalPeriod;
import org.semper.api.money.Money;
import org.semper.transfer.payment.Refund;

/// What a buyer may claim after the order, and what is owed then: one rule for the buyer, who is not asked for more, and for the
/// seller, who takes no more (Directive 2011/83/EU, Articles 9 to 14).
public final class Claims {

  /// How long after its period a withdrawal that was signed in time may still arrive.
  public static final Duration LONGEST_WAY = Duration.ofDays(14);

  private static final Set<DealState> RECEIPTED =
      Set.of(DealState.COMPLETE, DealState.COMPLAINED, DealState.ANSWERED, DealState.CLOSED);

  private final Deal deal;

  public Claims(Deal deal) {
    this.deal = deal;
  }

  /// Whether a withdrawal signed then is in time and has its place: the offer promised days, and nothing is promised back yet.
  public boolean mayWithdraw(Instant signed) {
    return deal.offer().withdrawalDays() > 0
        && deal.promise().isEmpty()
        && (deal.state() == DealState.CONFIRMED || isWithinPeriod(signed));
  }

  /// Whether there is something to complain about, for the first time.
  public boolean mayComplain() {
    return deal.state() == DealState.COMPLETE || deal.state() == DealState.PAYMENT_REFUSED;
  }

  /// The moment from which nobody acts on a withdrawal any more.
  public Instant withdrawalExpires() {
    Instant end =
        deal.withdrawalPeriod().map(WithdrawalPeriod::end).orElseGet(() -> deal.offer().payBy());
    return end.plus(LONGEST_WAY);
  }

  /// What was paid, as the receipt says or, where the seller refuses one, the payment; nothing if nothing was.
  public Money paid() {
    return deal.receipt()
        .map(receipt -> receipt.amount())
        .or(() -> deal.statement(DealEvent.PAYMENT_REFUSAL).map(_ -> deal.offer().totalMoney()))
        .orElseGet(() -> new Money(0, deal.offer().currency()));
  }

  /// The refund that was promised, as payments know it.
  ///
  /// @param payer certified name of the buyer
  /// @throws java.util.NoSuchElementException if nothing was promised
  public Refund refund(String payer) {
    PaymentContent payment = deal.payment().orElseThrow();
    PaymentOption paid =
        deal.offer().payment().stream()
            .filter(option -> option.system().equals(payment.system()))
            .findFirst()
            .orElseThrow();
    return new Refund(
        paid,
        payment.evidence(),
        payer,
        deal.promise().orElseThrow().refund(),
        deal.payRef().orElseThrow());
  }

  private boolean isWithinPeriod(Instant signed) {
    return RECEIPTED.contains(deal.state())
        && deal.withdrawalPeriod().filter(period -> period.includes(signed)).isPresent();
  }
}
