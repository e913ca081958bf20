package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.WithdrawalPeriod;
import org.semper.api.money.Money;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.WithdrawQuestion;

/// Says in the window's terms what is to be claimed, and what the seller answered.
final class ClaimQuestions {

  private ClaimQuestions() {}

  static WithdrawQuestion withdraw(Deal deal, Offer offer) {
    return new WithdrawQuestion(
        Questions.peer(offer),
        Questions.orderNumber(deal),
        Questions.lines(offer.content()),
        offer.content().totalMoney(),
        new Claims(deal).paid(),
        deal.withdrawalPeriod().map(WithdrawalPeriod::end),
        offer.law(),
        SignedDetails.of(deal));
  }

  static ComplaintQuestion complain(Deal deal, Offer offer) {
    return new ComplaintQuestion(
        Questions.peer(offer),
        Questions.orderNumber(deal),
        Questions.lines(offer.content()),
        offer.content().totalMoney(),
        ComplaintContent.MAX_TEXT,
        SignedDetails.of(deal));
  }

  static DealNews withdrawn(Deal deal, Offer offer) {
    return news(
        deal,
        offer,
        deal.promise().isPresent() ? DealNews.Kind.WITHDRAWN : DealNews.Kind.CANCELLED,
        DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT,
        promised(deal),
        Optional.empty());
  }

  static DealNews withdrawalReceived(Deal deal, Offer offer) {
    return news(
        deal,
        offer,
        DealNews.Kind.WITHDRAWAL_RECEIVED,
        DealEvent.WITHDRAWAL,
        Optional.empty(),
        Optional.empty());
  }

  static DealNews complaintReceived(Deal deal, Offer offer) {
    return news(
        deal,
        offer,
        DealNews.Kind.COMPLAINT_RECEIVED,
        DealEvent.COMPLAINT,
        Optional.empty(),
        Optional.empty());
  }

  static DealNews complaintAnswered(Deal deal, Offer offer) {
    return news(
        deal,
        offer,
        DealNews.Kind.COMPLAINT_ANSWERED,
        DealEvent.COMPLAINT_ANSWER,
        promised(deal),
        deal.complaintAnswer().map(answer -> answer.text()));
  }

  static DealNews refunded(Deal deal, Offer offer) {
    return news(
        deal, offer, DealNews.Kind.REFUNDED, DealEvent.REFUND, promised(deal), Optional.empty());
  }

  private static DealNews news(
      Deal deal,
      Offer offer,
      DealNews.Kind kind,
      DealEvent event,
      Optional<Money> amount,
      Optional<String> words) {
    return new DealNews(
        Questions.peer(offer),
        Questions.orderNumber(deal),
        kind,
        amount,
        words,
        deal.statement(event).orElseThrow().statement().issuedAt(),
        SignedDetails.of(deal));
  }

  private static Optional<Money> promised(Deal deal) {
    return deal.promise().map(Deal.Promise::refund);
  }
}
