package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.bridge.PageReport;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.tag.ShownDifference;
import org.semper.api.tag.Subject;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.DealEvent;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.UnlockQuestion;

final class PurchasesTest {

  private static final WebOrigin ELSEWHERE = new WebOrigin("https://evil.example");

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private StapledStatement offer;
  private DealId deal;

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
    offer = market.sales().makeOffer(Market.slidesCart());
    deal = new DealId(offer.statement().hash());
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void the_same_request_again_is_the_same_purchase() throws Exception {
    IdempotencyKey key = Agent.key();
    agent.open(offer, Market.ORIGIN, key);
    agent.open(offer, Market.ORIGIN, key);
    agent.await(deal, DealState.PAID);

    assertThat(agent.open(offer, Market.ORIGIN, key).state()).isEqualTo(DealState.PAID);
    assertThat(agent.display().asked(OrderQuestion.class)).hasSize(1);
  }

  @Test
  void the_same_request_after_a_restart_is_still_the_same_purchase() throws Exception {
    IdempotencyKey key = Agent.key();
    agent.open(offer, Market.ORIGIN, key);
    agent.await(deal, DealState.PAID);
    restart();

    assertThat(agent.open(offer, Market.ORIGIN, key).state()).isEqualTo(DealState.PAID);
    assertThat(agent.purchases().current(Agent.CLIENT))
        .extracting(DealView::state)
        .containsExactly(DealState.PAID);
    assertThat(agent.display().asked(OrderQuestion.class)).isEmpty();
  }

  @Test
  void a_key_with_another_request_is_refused() throws Exception {
    IdempotencyKey key = Agent.key();
    agent.open(offer, Market.ORIGIN, key);
    StapledStatement other = market.sales().makeOffer(Market.slidesCart());

    assertThatExceptionOfType(OpeningRefused.class)
        .isThrownBy(() -> agent.open(other, Market.ORIGIN, key))
        .extracting(OpeningRefused::code)
        .isEqualTo(ErrorCode.DUPLICATE_REQUEST);
  }

  @Test
  void one_offer_in_two_tabs_is_one_order() throws Exception {
    CountDownLatch clickedTwice = new CountDownLatch(1);
    agent
        .display()
        .onOrder(q -> {
          clickedTwice.await();
          return new OrderQuestion.Answer.Ordered(q.purses().getFirst().id());
        });
    agent.click(offer);
    agent.click(offer);
    clickedTwice.countDown();
    agent.await(deal, DealState.PAID);

    assertThat(agent.display().asked(OrderQuestion.class)).hasSize(1);
    assertThat(agent.display().timesRaised()).isOne();
    assertThat(market.bank().transfers()).isOne();
  }

  @Test
  void an_offer_that_was_ordered_is_not_ordered_again() {
    agent.click(offer);
    agent.await(deal, DealState.PAID);
    agent.awaitIdle(deal);
    assertThat(agent.click(offer).state()).isEqualTo(DealState.PAID);
    agent.awaitIdle(deal);

    assertThat(agent.display().asked(OrderQuestion.class)).hasSize(1);
    assertThat(agent.display().asked(RefusalNotice.class))
        .extracting(RefusalNotice::code)
        .containsExactly(ErrorCode.OFFER_ALREADY_USED);
    assertThat(market.bank().transfers()).isOne();
  }

  @Test
  void a_locked_agent_asks_for_the_passphrase_and_goes_on() {
    agent.lock(true);
    assertThat(agent.click(offer).state()).isEqualTo(DealState.LOCKED);
    agent.await(deal, DealState.PAID);
    assertThat(agent.display().asked(UnlockQuestion.class)).hasSize(1);
  }

  @Test
  void an_agent_that_stays_locked_refuses_and_keeps_the_offer_unused() {
    agent.lock(true);
    agent.display().onUnlock(q -> UnlockQuestion.Answer.CANCELLED);
    agent.click(offer);
    DealView view = agent.await(deal, DealState.REFUSED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.AGENT_LOCKED);

    agent.lock(false);
    agent.awaitIdle(deal);
    agent.click(offer);
    agent.await(deal, DealState.PAID);
  }

  @Test
  void locking_ends_what_runs_and_unlocking_goes_on_with_it() throws Exception {
    agent.line().loseRequests(1);
    agent.click(offer);
    agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    agent.lock(true);
    agent.purchases().suspend();
    assertThat(agent.purchases().isRunning(deal)).isFalse();
    assertThat(agent.view(deal).orElseThrow().state()).isEqualTo(DealState.ORDERED);

    agent.lock(false);
    agent.purchases().resume();
    agent.await(deal, DealState.PAID);
    assertThat(market.bank().transfers()).isOne();
  }

  @Test
  void locking_does_not_end_what_waits_for_the_owner_to_unlock() {
    CountDownLatch suspended = new CountDownLatch(1);
    agent
        .display()
        .onUnlock(q -> {
          suspended.await();
          q.attempt().tryPassphrase("passphrase".toCharArray());
          return UnlockQuestion.Answer.UNLOCKED;
        });
    agent.lock(true);
    agent.click(offer);
    agent.purchases().suspend();
    suspended.countDown();
    agent.await(deal, DealState.PAID);
  }

  @Test
  void without_a_display_nothing_is_ever_accepted() {
    agent.display().remove();
    agent.click(offer);
    agent.await(deal, DealState.REFUSED);

    assertThat(agent.logged(deal).isUsed()).isFalse();
    assertThat(agent.line().sent()).isZero();
  }

  @Test
  void a_window_that_was_open_at_a_crash_is_closed_and_may_be_opened_again() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    agent
        .display()
        .onOrder(q -> {
          asked.countDown();
          never.await();
          return new OrderQuestion.Answer.Declined(OrderQuestion.Why.TIMED_OUT);
        });
    agent.click(offer);
    await(asked);
    restart();
    agent.purchases().resume();
    DealView view = agent.await(deal, DealState.REFUSED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.USER_TIMEOUT);
    assertThat(agent.logged(deal).state()).isEqualTo(org.semper.commerce.DealState.ABORTED);

    agent.awaitIdle(deal);
    agent.click(offer);
    agent.await(deal, DealState.PAID);
  }

  @Test
  void another_shops_page_cannot_sell_this_offer_nor_disturb_its_own_page() throws Exception {
    DealView view = agent.open(offer, ELSEWHERE, Agent.key());
    assertThat(view.state()).isEqualTo(DealState.REFUSED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.ORIGIN_MISMATCH);
    assertThat(agent.find(deal)).isEmpty();

    agent.click(offer);
    agent.await(deal, DealState.PAID);
  }

  @Test
  void a_framed_page_cannot_sell() throws Exception {
    PageReport framed = new PageReport(Market.ORIGIN, ELSEWHERE, "", "fr");
    DealView view = agent.open(offer, framed, Agent.key());
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.ORIGIN_MISMATCH);
  }

  @Test
  void what_the_page_showed_and_the_seller_did_not_sign_is_in_the_question() throws Exception {
    String markup = "<b data-semper=\"total\">780,00 FRF</b>";
    agent.open(offer, new PageReport(Market.ORIGIN, Market.ORIGIN, markup, "fr"), Agent.key());
    agent.await(deal, DealState.PAID);

    ShownDifference difference =
        agent.display().asked(OrderQuestion.class).getFirst().differences().getFirst();
    assertThat(difference.subject()).isEqualTo(Subject.TOTAL);
    assertThat(difference.grade()).isEqualTo(ShownDifference.Grade.CONTRADICTS);
    assertThat(difference.signed())
        .isEqualTo(new ShownDifference.Signed.Amount(Money.of(87_000, "FRF")));
  }

  @Test
  void days_to_withdraw_and_a_law_that_the_seller_did_not_sign_are_in_the_question()
      throws Exception {
    String markup = "<b data-semper=\"withdrawal\">30 jours</b><b data-semper=\"law\">Belgique</b>";
    agent.open(offer, new PageReport(Market.ORIGIN, Market.ORIGIN, markup, "fr"), Agent.key());
    agent.await(deal, DealState.PAID);

    OrderQuestion question = agent.display().asked(OrderQuestion.class).getFirst();
    assertThat(question.withdrawalDays()).isEqualTo(7);
    assertThat(question.law()).isEqualTo("FR");
    assertThat(question.differences())
        .containsExactly(
            new ShownDifference(
                Subject.WITHDRAWAL,
                "30 jours",
                new ShownDifference.Signed.Days(7),
                ShownDifference.Grade.CONTRADICTS),
            new ShownDifference(
                Subject.LAW,
                "Belgique",
                new ShownDifference.Signed.Country("FR"),
                ShownDifference.Grade.CONTRADICTS));
  }

  @Test
  void a_page_that_was_cut_is_told_in_the_question() throws Exception {
    String markup = "<b data-semper=\"total\">870,00 FRF</b>";
    PageReport page = new PageReport(Market.ORIGIN, Market.ORIGIN, markup, true, "fr");
    agent.open(offer, page, Agent.key());
    agent.await(deal, DealState.PAID);

    assertThat(agent.display().asked(OrderQuestion.class).getFirst().differences())
        .extracting(ShownDifference::grade)
        .containsExactly(ShownDifference.Grade.INCOMPLETE);
  }

  @Test
  void no_purse_for_the_currency_is_a_refusal() {
    agent.emptyPurses();
    agent.click(offer);
    DealView view = agent.await(deal, DealState.REFUSED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.CURRENCY_UNSUPPORTED);
    assertThat(agent.display().asked(OrderQuestion.class)).isEmpty();
  }

  @Test
  void more_than_the_purse_may_pay_is_a_refusal_of_its_own() {
    agent.limitPurse(Money.of(86_999, "FRF"));
    agent.click(offer);
    DealView view = agent.await(deal, DealState.REFUSED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void after_the_limit_was_raised_the_same_offer_is_bought() {
    agent.limitPurse(Money.of(86_999, "FRF"));
    agent.click(offer);
    agent.await(deal, DealState.REFUSED);
    agent.awaitIdle(deal);
    agent.limitPurse(Money.of(87_000, "FRF"));
    agent.click(offer);
    agent.await(deal, DealState.PAID);
    assertThat(market.bank().transfers()).isEqualTo(1);
  }

  @Test
  void an_expired_offer_is_refused_and_logged() {
    market.clock().advance(Duration.ofMinutes(31));
    agent.click(offer);
    DealView view = agent.await(deal, DealState.REFUSED);
    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.OFFER_EXPIRED);
    assertThat(agent.logged(deal).last()).isEqualTo(DealEvent.EXPIRED);
  }

  @Test
  void an_offer_that_expires_while_the_window_is_open_is_not_ordered() {
    agent
        .display()
        .onOrder(q -> {
          market.clock().advance(Duration.ofMinutes(31));
          return new OrderQuestion.Answer.Ordered(q.purses().getFirst().id());
        });
    agent.click(offer);
    agent.await(deal, DealState.REFUSED);
    assertThat(agent.logged(deal).isUsed()).isFalse();
  }

  @Test
  void a_payment_put_off_too_long_is_never_made() {
    agent.display().onPay(q -> new PayQuestion.Answer.Later());
    agent.click(offer);
    agent.awaitLogged(deal, known -> known.last() == DealEvent.PAYMENT_POSTPONED);
    agent.awaitIdle(deal);
    market.clock().advance(Duration.ofDays(15));
    agent.purchases().payLater(deal);
    agent.awaitLogged(deal, known -> known.last() == DealEvent.EXPIRED);
    assertThat(market.bank().transfers()).isZero();
  }

  @Test
  void a_shop_may_not_open_the_window_over_and_over() {
    List<ErrorCode> refusals = new ArrayList<>();
    for (int i = 0; i <= ShopRules.MOST_OPENINGS; i++) {
      try {
        agent.open(offer, ELSEWHERE, Agent.key());
      } catch (OpeningRefused e) {
        refusals.add(e.code());
      }
    }
    assertThat(refusals).containsExactly(ErrorCode.RATE_LIMITED);
  }

  private void restart() {
    agent.close();
    agent = new Agent(market, disk);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
