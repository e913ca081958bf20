package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.RefundContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.commerce.seller.ComplaintOutcome;
import org.semper.commerce.seller.Sales;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.WithdrawQuestion;
import org.semper.transfer.payment.PaymentReason;

/// Withdrawal, complaint and refund, both parties in one process.
final class ClaimTest {

  private static final Money TOTAL = Money.of(87_000, "FRF");

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private Sales sales;
  private DealId id;

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
    sales = market.sales();
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void a_withdrawal_brings_the_money_back_once() throws Exception {
    buy();
    agent.purchases().withdraw(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
    agent.awaitIdle(id);

    sales.settleRefunds();
    sales.settleRefunds();
    agent.purchases().askForNews();
    Deal deal = agent.awaitLogged(id, known -> known.state() == DealState.REFUNDED);

    RefundContent refund =
        RefundContent.parse(deal.statement(DealEvent.REFUND).orElseThrow().statement());
    assertThat(refund.amount()).isEqualTo(TOTAL);
    assertThat(refund.payRef()).isEqualTo(deal.payRef().orElseThrow().text());
    assertThat(market.bank().transfers()).isEqualTo(2);
    assertThat(sales.find(id).orElseThrow().state()).isEqualTo(DealState.REFUNDED);
  }

  @Test
  void the_owner_is_shown_what_comes_back_and_until_when() {
    buy();
    agent.purchases().withdraw(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
    agent.awaitIdle(id);

    WithdrawQuestion question = agent.display().asked(WithdrawQuestion.class).getFirst();
    assertThat(question.back()).isEqualTo(TOTAL);
    assertThat(question.end()).contains(Instant.parse("1997-06-02T00:00:00Z"));
    assertThat(agent.display().asked(DealNews.class))
        .extracting(DealNews::kind, DealNews::amount)
        .containsExactly(tuple(DealNews.Kind.WITHDRAWN, Optional.of(TOTAL)));
  }

  @Test
  void nothing_is_signed_if_the_owner_keeps_the_goods() {
    buy();
    agent.display().onWithdraw(question -> WithdrawQuestion.Answer.KEEP);
    int sent = agent.line().sent();
    agent.purchases().withdraw(id);
    agent.awaitIdle(id);

    assertThat(agent.display().asked(WithdrawQuestion.class)).hasSize(1);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.COMPLETE);
    assertThat(agent.line().sent()).isEqualTo(sent);
  }

  @Test
  void the_last_second_of_the_last_day_is_in_time_and_the_next_is_not() {
    buy();
    market.clock().advance(Duration.between(market.clock().instant(), end().minusSeconds(1)));
    agent.purchases().withdraw(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
    agent.awaitIdle(id);

    buy();
    market.clock().advance(Duration.between(market.clock().instant(), end()));
    agent.purchases().withdraw(id);
    agent.awaitIdle(id);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.COMPLETE);
    assertThat(agent.display().asked(RefusalNotice.class))
        .extracting(RefusalNotice::code)
        .containsExactly(ErrorCode.WITHDRAWAL_EXPIRED);
  }

  @Test
  void what_was_not_paid_can_be_withdrawn_from_and_is_never_paid() {
    agent.display().onPay(question -> new PayQuestion.Answer.Later());
    order();
    agent.awaitLogged(id, deal -> deal.last() == DealEvent.PAYMENT_POSTPONED);
    agent.awaitIdle(id);
    agent.purchases().withdraw(id);
    Deal deal = agent.awaitLogged(id, known -> known.state() == DealState.CANCELLED);
    agent.awaitIdle(id);

    assertThat(deal.promise()).isEmpty();
    assertThat(deal.state().isFinal()).isTrue();
    assertThat(sales.find(id).orElseThrow().state()).isEqualTo(DealState.CANCELLED);
    int sent = agent.line().sent();
    agent.purchases().askForNews();
    agent.purchases().resume();
    agent.awaitIdle(id);
    assertThat(agent.line().sent()).isEqualTo(sent);
    agent.purchases().payLater(id);
    agent.awaitIdle(id);
    sales.settleRefunds();
    assertThat(market.bank().transfers()).isZero();
  }

  @Test
  void a_lost_answer_to_a_withdrawal_is_asked_for_again() {
    buy();
    agent.line().loseAnswers(2);
    agent.letRetry(2);
    agent.purchases().withdraw(id);
    Deal deal = agent.awaitLogged(id, known -> known.state() == DealState.WITHDRAWN);

    assertThat(deal.promise().orElseThrow().refund()).isEqualTo(TOTAL);
  }

  @Test
  void a_complaint_is_answered_and_part_of_the_money_comes_back() {
    buy();
    agent.purchases().complain(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLAINED);
    agent.awaitIdle(id);
    assertThat(sales.complaints())
        .extracting(each -> each.customer() + ": " + each.text())
        .containsExactly("alice: The second disc is scratched.");

    Money shipping = Money.of(7_000, "FRF");
    assertThat(sales.answerComplaint(id, "We give the shipping back.", shipping))
        .isInstanceOf(ComplaintOutcome.Answered.class);
    sales.settleRefunds();
    agent.purchases().askForNews();
    Deal deal = agent.awaitLogged(id, known -> known.state() == DealState.REFUNDED);

    assertThat(deal.promise().orElseThrow().refund()).isEqualTo(shipping);
    assertThat(deal.complaintAnswer().orElseThrow().text()).isEqualTo("We give the shipping back.");
    assertThat(sales.complaints()).isEmpty();
  }

  @Test
  void an_answer_that_takes_a_week_still_arrives() {
    buy();
    agent.purchases().complain(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLAINED);
    agent.awaitIdle(id);
    market.clock().advance(Duration.ofDays(7));
    agent.purchases().askForNews();
    agent.awaitIdle(id);
    assertThat(agent.logged(id).last()).isEqualTo(DealEvent.COMPLAINT);

    sales.answerComplaint(id, "We were on holiday.", Money.of(0, "FRF"));
    agent.purchases().askForNews();
    agent.awaitLogged(id, deal -> deal.state() == DealState.CLOSED);
  }

  @Test
  void a_withdrawal_that_waited_three_days_for_the_shop_is_believed() {
    buy();
    agent.line().loseRequests(1);
    agent.purchases().withdraw(id);
    agent.awaitLogged(id, deal -> deal.last() == DealEvent.DELAYED);
    market.clock().advance(Duration.ofDays(3));
    agent.letRetry(1);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
  }

  @Test
  void an_answer_without_money_leaves_the_right_to_withdraw() {
    buy();
    agent.purchases().complain(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLAINED);
    agent.awaitIdle(id);
    sales.answerComplaint(id, "It is meant to sound like that.", Money.of(0, "FRF"));
    agent.purchases().askForNews();
    agent.awaitLogged(id, deal -> deal.state() == DealState.CLOSED);
    agent.awaitIdle(id);

    agent.purchases().withdraw(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
  }

  @Test
  void a_dropped_complaint_signs_nothing() {
    buy();
    agent.display().onComplaint(question -> new ComplaintQuestion.Answer.Dropped());
    agent.purchases().complain(id);
    agent.awaitIdle(id);

    assertThat(agent.logged(id).state()).isEqualTo(DealState.COMPLETE);
    assertThat(sales.complaints()).isEmpty();
  }

  @Test
  void a_merchant_answers_once_and_gives_no_more_than_was_paid() {
    buy();
    assertThat(sales.answerComplaint(id, "What?", Money.of(0, "FRF")))
        .isEqualTo(new ComplaintOutcome.Refused(ComplaintOutcome.Reason.NO_OPEN_COMPLAINT));
    agent.purchases().complain(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLAINED);
    agent.awaitIdle(id);
    assertThat(sales.answerComplaint(id, "Sorry.", Money.of(87_001, "FRF")))
        .isEqualTo(new ComplaintOutcome.Refused(ComplaintOutcome.Reason.MORE_THAN_PAID));
    assertThat(sales.answerComplaint(id, "Sorry.", Money.of(87_000, "EUR")))
        .isEqualTo(new ComplaintOutcome.Refused(ComplaintOutcome.Reason.MORE_THAN_PAID));
    assertThat(sales.answerComplaint(id, "two\nlines", TOTAL))
        .isEqualTo(new ComplaintOutcome.Refused(ComplaintOutcome.Reason.TEXT));
    sales.answerComplaint(id, "Sorry.", TOTAL);
    assertThat(sales.answerComplaint(id, "Sorry again.", TOTAL))
        .isEqualTo(new ComplaintOutcome.Refused(ComplaintOutcome.Reason.NO_OPEN_COMPLAINT));
  }

  @Test
  void a_refund_that_the_bank_declines_stays_owed() {
    buy();
    agent.purchases().withdraw(id);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
    market.bank().decline(Optional.of(PaymentReason.INSUFFICIENT_FUNDS));
    sales.settleRefunds();
    sales.settleRefunds();
    Deal owed = sales.find(id).orElseThrow();
    assertThat(owed.state()).isEqualTo(DealState.REFUNDING);
    assertThat(owed.problem()).contains(ErrorCode.PAYMENT_DECLINED);

    market.bank().decline(Optional.empty());
    sales.settleRefunds();
    assertThat(sales.find(id).orElseThrow().state()).isEqualTo(DealState.REFUNDED);
    assertThat(market.bank().transfers()).isEqualTo(2);
  }

  private Instant end() {
    return agent.logged(id).withdrawalPeriod().orElseThrow().end();
  }

  private void buy() {
    order();
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLETE);
    agent.awaitIdle(id);
  }

  private void order() {
    StapledStatement offer = sales.makeOffer(Market.slidesCart());
    id = new DealId(offer.statement().hash());
    agent.click(offer);
  }
}
