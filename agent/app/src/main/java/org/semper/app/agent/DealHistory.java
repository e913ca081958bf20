package org.semper.app.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.WithdrawalPeriod;
import org.semper.api.money.Money;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.tinguin.deals.AfterSale;
import org.semper.tinguin.deals.DealStep;

/// What happened in a deal, and what its owner may still claim, as the list of deals shows it.
final class DealHistory {

  private static final List<DealEvent> SHOWN =
      List.of(
          DealEvent.ORDER,
          DealEvent.CONFIRMATION,
          DealEvent.REFUSAL,
          DealEvent.PAYMENT,
          DealEvent.PAYMENT_REFUSAL,
          DealEvent.RECEIPT,
          DealEvent.COMPLAINT,
          DealEvent.COMPLAINT_ANSWER,
          DealEvent.WITHDRAWAL,
          DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT,
          DealEvent.WITHDRAWAL_REFUSAL,
          DealEvent.CLAIM_UNANSWERED,
          DealEvent.REFUND);

  private final Deal deal;

  DealHistory(Deal deal) {
    this.deal = deal;
  }

  /// @param busy whether something else is being done in the deal
  AfterSale at(Instant now, boolean busy) {
    Claims claims = new Claims(deal);
    boolean withdrawable = claims.mayWithdraw(now);
    return new AfterSale(
        steps(),
        deal.withdrawalPeriod().map(WithdrawalPeriod::end).filter(_ -> withdrawable),
        withdrawable && !busy,
        claims.mayComplain() && !busy);
  }

  private List<DealStep> steps() {
    List<DealStep> steps = new ArrayList<>();
    for (DealEvent event : SHOWN) {
      deal.at(event)
          .ifPresent(
              at -> steps.add(new DealStep(event.logName(), at, amount(event), words(event))));
    }
    return steps;
  }

  private Optional<Money> amount(DealEvent event) {
    return switch (event) {
      case PAYMENT -> Optional.of(deal.offer().totalMoney());
      case WITHDRAWAL_ACKNOWLEDGEMENT, REFUND -> deal.promise().map(Deal.Promise::refund);
      case COMPLAINT_ANSWER ->
          deal.complaintAnswer()
              .map(answer -> answer.refund())
              .filter(refund -> refund.minorUnits() > 0);
      default -> Optional.empty();
    };
  }

  private Optional<String> words(DealEvent event) {
    return switch (event) {
      case COMPLAINT -> deal.complaint().map(complaint -> complaint.text());
      case COMPLAINT_ANSWER -> deal.complaintAnswer().map(answer -> answer.text());
      case WITHDRAWAL_REFUSAL -> deal.withdrawalRefusal().map(refusal -> refusal.text());
      default -> Optional.empty();
    };
  }
}
