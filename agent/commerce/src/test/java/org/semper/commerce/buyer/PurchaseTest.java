package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.transfer.payment.PaymentReason;

final class PurchaseTest {

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void the_slides_order_is_ordered_paid_and_receipted() {
    DealId deal = bought();

    Deal buyer = agent.logged(deal);
    assertThat(buyer.state()).isEqualTo(org.semper.commerce.DealState.COMPLETE);
    assertThat(buyer.offer().totalMoney()).isEqualTo(Money.of(87_000, "FRF"));
    assertThat(buyer.receipt().orElseThrow().amount()).isEqualTo(Money.of(87_000, "FRF"));
    assertThat(market.bank().transfers()).isOne();

    Deal seller = market.sales().find(deal).orElseThrow();
    assertThat(seller.state()).isEqualTo(org.semper.commerce.DealState.COMPLETE);
    assertThat(seller.statement(DealEvent.ORDER)).isEqualTo(buyer.statement(DealEvent.ORDER));
    assertThat(seller.order().orElseThrow().deliverTo()).isEqualTo(Agent.HOME);
  }

  @Test
  void a_purse_that_is_gone_before_PAY_moves_no_money_and_the_order_stands() {
    agent
        .display()
        .onOrder(question -> {
          agent.emptyPurses();
          return new OrderQuestion.Answer.Ordered(question.purses().getFirst().id());
        });
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    agent.click(offer);
    Deal deal =
        agent.awaitLogged(
            new DealId(offer.statement().hash()),
            logged -> logged.last() == DealEvent.PAYMENT_DECLINED);

    assertThat(deal.state()).isEqualTo(org.semper.commerce.DealState.CONFIRMED);
    assertThat(deal.problem()).contains(ErrorCode.CURRENCY_UNSUPPORTED);
    assertThat(market.bank().transfers()).isZero();
  }

  @Test
  void a_limit_that_was_lowered_before_PAY_is_named_and_once_raised_the_order_is_paid() {
    agent
        .display()
        .onOrder(question -> {
          agent.limitPurse(Money.of(86_999, "FRF"));
          return new OrderQuestion.Answer.Ordered(question.purses().getFirst().id());
        });
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    DealId id = new DealId(offer.statement().hash());
    agent.click(offer);
    Deal deal =
        agent.awaitLogged(id, logged -> logged.problem().isPresent() && logged.order().isPresent());
    assertThat(deal.problem()).contains(ErrorCode.LIMIT_EXCEEDED);
    assertThat(market.bank().transfers()).isZero();
    agent.awaitIdle(id);

    agent.limitPurse(Money.of(87_000, "FRF"));
    agent.purchases().payLater(id);
    agent.awaitLogged(id, logged -> logged.receipt().isPresent());
    assertThat(market.bank().transfers()).isEqualTo(1);
  }

  @Test
  void the_window_shows_what_was_signed_and_nothing_else() {
    bought();

    OrderQuestion question = agent.display().asked(OrderQuestion.class).getFirst();
    assertThat(question.seller().name()).isEqualTo(Market.SELLER);
    assertThat(question.seller().origin()).isEqualTo(Market.ORIGIN.text());
    assertThat(question.lines())
        .extracting(l -> l.name() + " " + l.amount().minorUnits())
        .containsExactly("BACH Preludes 25000", "BEETHOVEN Piano Sonatas 50000");
    assertThat(question.price()).isEqualTo(Money.of(75_000, "FRF"));
    assertThat(question.shipping()).isEqualTo(Money.of(7_000, "FRF"));
    assertThat(question.total()).isEqualTo(Money.of(87_000, "FRF"));
    assertThat(question.differences()).isEmpty();
    assertThat(question.signedAt()).isEqualTo("1997-05-25T14:00:00Z");

    PayQuestion pay = agent.display().asked(PayQuestion.class).getFirst();
    assertThat(pay.choices().getFirst().payee()).isEqualTo("FR-ACTIMEDIA");
    assertThat(pay.amount()).isEqualTo(Money.of(87_000, "FRF"));
    ReceiptNotice receipt = agent.display().asked(ReceiptNotice.class).getFirst();
    assertThat(receipt.orderNumber()).isEqualTo(pay.orderNumber());
    assertThat(receipt.payRef()).isEqualTo(pay.payRef());
  }

  @Test
  void the_browser_learns_order_number_and_return_address_when_it_is_paid() {
    DealId deal = bought();

    DealView view = agent.view(deal).orElseThrow();
    assertThat(view.orderNumber())
        .contains(agent.logged(deal).confirmation().orElseThrow().orderNumber());
    assertThat(view.returnUrl()).contains(agent.logged(deal).offer().returnUrl());
    assertThat(view.problem()).isEmpty();
  }

  @Test
  void rejecting_signs_nothing_and_does_not_use_the_offer() {
    agent.display().onOrder(q -> new OrderQuestion.Answer.Declined(OrderQuestion.Why.REJECTED));
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    DealId deal = new DealId(agent.click(offer).deal());
    agent.await(deal, DealState.REJECTED);
    agent.awaitIdle(deal);
    assertThat(agent.line().sent()).isZero();

    agent.display().onOrder(q -> new OrderQuestion.Answer.Ordered(q.purses().getFirst().id()));
    agent.click(offer);
    agent.await(deal, DealState.PAID);
  }

  @Test
  void a_payment_put_off_is_made_from_the_deal() {
    agent.display().onPay(q -> new PayQuestion.Answer.Later());
    DealId deal = clicked();
    agent.await(deal, DealState.ORDERED);
    agent.awaitLogged(deal, known -> known.last() == DealEvent.PAYMENT_POSTPONED);
    agent.awaitIdle(deal);
    assertThat(market.bank().transfers()).isZero();

    agent.display().onPay(q -> new PayQuestion.Answer.Pay(q.choices().getFirst().purse().id()));
    agent.purchases().payLater(deal);
    agent.await(deal, DealState.PAID);
    assertThat(market.bank().transfers()).isOne();
  }

  @Test
  void lost_messages_are_sent_again_until_they_are_answered() {
    agent.line().loseRequests(2);
    agent.line().loseAnswers(2);
    agent.letRetry(10);
    DealId deal = clicked();
    agent.await(deal, DealState.PAID);

    assertThat(market.bank().transfers()).isOne();
    assertThat(market.sales().find(deal).orElseThrow().state())
        .isEqualTo(org.semper.commerce.DealState.COMPLETE);
  }

  @Test
  void with_a_third_of_all_messages_lost_every_purchase_still_ends_paid_once() {
    agent.letRetry(1000);
    for (int seed = 0; seed < 10; seed++) {
      agent.line().loseByChance(seed);
      agent.await(clicked(), DealState.PAID);
    }
    assertThat(market.bank().transfers()).isEqualTo(10);
  }

  @Test
  void a_payment_whose_answer_is_lost_is_in_doubt_and_asked_about() {
    agent.loseBankAnswers(1);
    DealId deal = clicked();
    DealView doubtful = agent.await(deal, DealState.IN_DOUBT);
    assertThat(doubtful.problem().orElseThrow().code()).isEqualTo(ErrorCode.PAYMENT_IN_DOUBT);

    agent.letRetry(1);
    agent.await(deal, DealState.PAID);
    assertThat(market.bank().transfers()).isOne();
  }

  @Test
  void a_payment_the_bank_declines_leaves_the_order_to_be_paid_again() {
    market.bank().decline(Optional.of(PaymentReason.INSUFFICIENT_FUNDS));
    DealId deal = clicked();
    agent.awaitLogged(deal, known -> known.last() == DealEvent.PAYMENT_DECLINED);
    agent.awaitIdle(deal);
    DealView view = agent.view(deal).orElseThrow();
    assertThat(view.state()).isEqualTo(DealState.ORDERED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.PAYMENT_DECLINED);

    market.bank().decline(Optional.empty());
    agent.purchases().payLater(deal);
    agent.await(deal, DealState.PAID);
    assertThat(market.bank().transfers()).isOne();
  }

  private DealId clicked() {
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    return new DealId(agent.click(offer).deal());
  }

  private DealId bought() {
    DealId deal = clicked();
    agent.await(deal, DealState.PAID);
    agent.awaitIdle(deal);
    return deal;
  }
}
