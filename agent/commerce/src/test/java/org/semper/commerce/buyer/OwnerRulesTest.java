package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.RefusalNotice;

/// What the owner decided beforehand: which shops open no window, and which payments need the passphrase.
final class OwnerRulesTest {

  private static final WebOrigin ELSEWHERE = new WebOrigin("https://evil.example");

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
  void a_shop_blocked_beside_its_offer_learns_that_it_was_rejected_and_opens_no_window_again() {
    DealId deal = declined(OrderQuestion.Why.BLOCK_SHOP);
    assertThat(agent.logged(deal).problem()).contains(ErrorCode.USER_REJECTED);
    restart();

    assertRefusedWithoutWindow(offer(), Market.ORIGIN);
    market.clock().advance(Duration.ofDays(1));
    assertRefusedWithoutWindow(offer(), Market.ORIGIN);
  }

  @Test
  void a_pause_chosen_beside_an_offer_holds_for_an_hour_through_a_restart_and_while_locked() {
    declined(OrderQuestion.Why.PAUSE);
    restart();
    agent.lock(true);

    assertRefusedWithoutWindow(offer(), Market.ORIGIN);
    assertRefusedWithoutWindow(offer(), ELSEWHERE);

    agent.lock(false);
    market.clock().advance(ShopRules.PAUSE);
    DealId deal = new DealId(agent.click(offer()).deal());
    agent.await(deal, DealState.PAID);
  }

  @Test
  @Timeout(20)
  void a_page_that_shows_anothers_offer_can_be_blocked_from_the_notice_of_it() throws Exception {
    agent.display().onRefusal(RefusalNotice.Seen.BLOCK_SHOP);
    agent.open(offer(), ELSEWHERE, Agent.key());
    ShopRules rules = new ShopRules(disk.store(), market.clock());
    while (rules.blocked().isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(rules.blocked())
        .extracting(ShopRules.BlockedShop::origin)
        .containsExactly(ELSEWHERE);
    assertThat(rules.admit(Market.ORIGIN)).isTrue();
  }

  /// Another one waits for the window meanwhile; the store is closed afterwards.
  @Test
  @Timeout(20)
  void notices_that_nobody_read_are_over_when_the_agent_ends() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger showing = new AtomicInteger();
    agent
        .display()
        .onRefusal(notice -> {
          showing.incrementAndGet();
          shown.countDown();
          try {
            never.await();
          } finally {
            showing.decrementAndGet();
          }
          return RefusalNotice.Seen.BLOCK_SHOP;
        });
    agent.open(offer(), ELSEWHERE, Agent.key());
    agent.open(offer(), ELSEWHERE, Agent.key());
    shown.await();

    agent.close();

    assertThat(showing).hasValue(0);
    assertThat(new ShopRules(disk.store(), market.clock()).blocked()).isEmpty();
  }

  @Test
  void a_shop_that_waits_for_the_window_when_the_owner_pauses_gets_none() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    CountDownLatch both = new CountDownLatch(1);
    agent
        .display()
        .onOrder(question -> {
          shown.countDown();
          both.await();
          return new OrderQuestion.Answer.Declined(OrderQuestion.Why.PAUSE);
        });
    DealId first = new DealId(agent.click(offer()).deal());
    shown.await();
    DealId second = new DealId(agent.click(offer()).deal());
    both.countDown();
    agent.await(first, DealState.REJECTED);
    agent.await(second, DealState.REFUSED);
    agent.awaitIdle(second);

    assertThat(agent.display().asked(OrderQuestion.class)).hasSize(1);
    assertThat(agent.logged(second).problem()).contains(ErrorCode.RATE_LIMITED);
  }

  @Test
  void an_order_can_be_paid_while_its_shop_is_blocked_and_all_are_paused() {
    agent.display().onPay(question -> new PayQuestion.Answer.Later());
    DealId deal = new DealId(agent.click(offer()).deal());
    agent.await(deal, DealState.ORDERED);
    agent.awaitIdle(deal);
    ShopRules rules = new ShopRules(disk.store(), market.clock());
    rules.block(Market.ORIGIN);
    rules.pause();

    agent
        .display()
        .onPay(question -> new PayQuestion.Answer.Pay(question.choices().getFirst().purse().id()));
    agent.purchases().payLater(deal);
    agent.await(deal, DealState.PAID);
  }

  @Test
  void a_payment_above_the_owners_amount_brings_the_check_into_the_question() {
    agent.askAbove(Money.of(86_999, "FRF"));
    assertThat(askedToPay().confirmation().orElseThrow().check("guess".toCharArray()))
        .isEqualTo(Result.WRONG);
    assertThat(market.bank().transfers()).isZero();
  }

  @Test
  void a_payment_of_the_owners_amount_is_asked_as_ever() {
    agent.askAbove(Money.of(87_000, "FRF"));
    assertThat(askedToPay().confirmation()).isEqualTo(Optional.empty());
  }

  private PayQuestion askedToPay() {
    agent.display().onPay(question -> new PayQuestion.Answer.Later());
    DealId deal = new DealId(agent.click(offer()).deal());
    agent.await(deal, DealState.ORDERED);
    agent.awaitIdle(deal);
    List<PayQuestion> asked = agent.display().asked(PayQuestion.class);
    return asked.getFirst();
  }

  private DealId declined(OrderQuestion.Why why) {
    agent.display().onOrder(question -> new OrderQuestion.Answer.Declined(why));
    DealId deal = new DealId(agent.click(offer()).deal());
    agent.await(deal, DealState.REJECTED);
    agent.awaitIdle(deal);
    return deal;
  }

  private void assertRefusedWithoutWindow(StapledStatement offer, WebOrigin page) {
    assertThatThrownBy(() -> agent.open(offer, page, Agent.key()))
        .isInstanceOfSatisfying(
            OpeningRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED));
    assertThat(agent.display().asked(OrderQuestion.class)).isEmpty();
    assertThat(agent.display().asked(RefusalNotice.class)).isEmpty();
  }

  private StapledStatement offer() {
    return market.sales().makeOffer(Market.slidesCart());
  }

  private void restart() {
    agent.close();
    agent = new Agent(market, disk);
  }
}
