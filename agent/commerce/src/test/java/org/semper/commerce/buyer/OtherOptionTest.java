package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Boundaries;
import org.semper.commerce.market.Crash;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.commerce.market.TestPayAdapter;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.PayQuestion.Answer;

/// Paying an order by another option of its offer, after the first payment was declined.
final class OtherOptionTest {

  private static final String OTHER = "purse-2";

  @TempDir Path folder;
  private Market market;
  private StapledStatement offer;
  private DealId deal;

  @BeforeEach
  void open() {
    market = new Market(folder);
    made();
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void after_a_decline_PAY_takes_another_option_and_the_payment_names_it() {
    market.bank().declineTo(Market.ACCOUNT);
    try (Disk disk = new Disk(market, "alice");
        Agent agent = agent(disk, Boundaries.safe())) {
      agent.click(offer);
      Deal declined =
          agent.awaitLogged(deal, logged -> logged.last() == DealEvent.PAYMENT_DECLINED);
      assertThat(declined.problem()).contains(ErrorCode.PAYMENT_DECLINED);
      agent.awaitIdle(deal);

      agent.display().onPay(OtherOptionTest::byTheLast);
      agent.purchases().payLater(deal);
      Deal paid = agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);

      List<PayQuestion> asked = agent.display().asked(PayQuestion.class);
      assertThat(asked.getFirst().choices()).hasSize(1);
      assertThat(asked.getLast().choices())
          .extracting(PayQuestion.PayChoice::payee)
          .containsExactly(Market.ACCOUNT, Market.OTHER_ACCOUNT);
      assertThat(paid.payment().map(PaymentContent::system)).contains(TestPayAdapter.OTHER_SYSTEM);
      assertThat(paid.order().orElseThrow().payment()).isEqualTo(TestPayAdapter.SYSTEM);
      assertThat(paid.fact(DealEvent.PAYMENT_STARTED, Deal.PURSE)).contains(OTHER);
      assertThat(market.bank().transfers()).isEqualTo(1);
    }
  }

  @Test
  void while_the_first_payment_is_in_doubt_no_other_can_be_chosen() {
    try (Disk disk = new Disk(market, "alice");
        Agent agent = agent(disk, Boundaries.safe())) {
      agent.display().onPay(OtherOptionTest::byTheFirst);
      agent.loseBankAnswers(3);
      agent.click(offer);
      agent.awaitLogged(deal, logged -> logged.last() == DealEvent.PAYMENT_IN_DOUBT);
      agent.display().onPay(OtherOptionTest::byTheLast);
      agent.purchases().payLater(deal);
      agent.letRetry(1);
      agent.purchases().payLater(deal);
      agent.letRetry(100);

      Deal paid = agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);
      assertThat(agent.display().asked(PayQuestion.class)).hasSize(1);
      assertThat(paid.payment().map(PaymentContent::system)).contains(TestPayAdapter.SYSTEM);
      assertThat(market.bank().transfers()).isEqualTo(1);
    }
  }

  @Test
  void where_the_purse_of_the_order_is_gone_PAY_offers_those_that_are_left() {
    try (Disk disk = new Disk(market, "alice");
        Agent agent = agent(disk, Boundaries.safe())) {
      agent
          .display()
          .onPay(question -> {
            agent.emptyPurses();
            agent.addPurse(OTHER, TestPayAdapter.OTHER_SYSTEM);
            return new Answer.Later();
          });
      agent.click(offer);
      agent.awaitLogged(deal, logged -> logged.last() == DealEvent.PAYMENT_POSTPONED);
      agent.awaitIdle(deal);

      agent.display().onPay(OtherOptionTest::byTheFirst);
      agent.purchases().payLater(deal);
      Deal paid = agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);
      assertThat(paid.payment().map(PaymentContent::system)).contains(TestPayAdapter.OTHER_SYSTEM);
    }
  }

  @Test
  void an_agent_that_dies_anywhere_on_the_way_to_the_other_option_pays_once() {
    market.bank().declineTo(Market.ACCOUNT);
    int boundary = 1;
    while (survives(boundary)) {
      boundary++;
    }
    assertThat(boundary).as("boundaries of a payment by another option").isGreaterThan(10);
  }

  /// What was signed for one purse and, for the agent's end, never sent, stands in nobody's way.
  @Test
  void an_agent_that_dies_between_signing_and_sending_may_pay_by_another_option() {
    int boundary = 1;
    while (survivesSwitching(boundary)) {
      boundary++;
    }
    assertThat(boundary).as("boundaries of a payment").isGreaterThan(5);
  }

  /// @return whether the process died at this boundary at all
  private boolean survives(int boundary) {
    made();
    int transfers = market.bank().transfers();
    Boundaries boundaries = Boundaries.dyingAt(boundary);
    try (Disk disk = new Disk(market, "alice-" + boundary)) {
      declined(disk);
      try (Agent mortal = agent(disk, boundaries)) {
        payUntilDeath(mortal);
      }
      finish(disk, OtherOptionTest::byTheLast);
    }
    assertThat(market.bank().transfers()).isEqualTo(transfers + 1);
    return boundaries.isDead();
  }

  /// @return whether the process died at this boundary at all
  private boolean survivesSwitching(int boundary) {
    made();
    int transfers = market.bank().transfers();
    Boundaries boundaries = Boundaries.dyingAt(boundary);
    try (Disk disk = new Disk(market, "bob-" + boundary)) {
      postponed(disk);
      try (Agent mortal = agent(disk, boundaries)) {
        mortal.display().onPay(OtherOptionTest::byTheFirst);
        payLaterUntilDeath(mortal);
      }
      try (Agent next = agent(disk, Boundaries.safe())) {
        // The purse of the order has gone in between, so that only the other one is left.
        next.emptyPurses();
        next.addPurse(OTHER, TestPayAdapter.OTHER_SYSTEM);
        next.letRetry(100);
        next.purchases().resume();
        next.awaitIdle(deal);
        next.purchases().payLater(deal);
        next.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);
      }
    }
    assertThat(market.bank().transfers()).isEqualTo(transfers + 1);
    return boundaries.isDead();
  }

  private void declined(Disk disk) {
    try (Agent agent = agent(disk, Boundaries.safe())) {
      agent.click(offer);
      agent.awaitLogged(deal, logged -> logged.last() == DealEvent.PAYMENT_DECLINED);
      agent.awaitIdle(deal);
    }
  }

  private void postponed(Disk disk) {
    try (Agent agent = agent(disk, Boundaries.safe())) {
      agent.display().onPay(question -> new Answer.Later());
      agent.click(offer);
      agent.awaitLogged(deal, logged -> logged.last() == DealEvent.PAYMENT_POSTPONED);
      agent.awaitIdle(deal);
    }
  }

  private void payUntilDeath(Agent mortal) {
    mortal.display().onPay(OtherOptionTest::byTheLast);
    payLaterUntilDeath(mortal);
  }

  private void payLaterUntilDeath(Agent mortal) {
    try {
      mortal.purchases().payLater(deal);
      mortal.awaitDeathOr(() -> isComplete(mortal.find(deal)));
    } catch (Crash e) {
      // It died before it had even looked at the deal.
    }
  }

  private void finish(Disk disk, ScriptedPay answer) {
    try (Agent next = agent(disk, Boundaries.safe())) {
      next.display().onPay(answer::to);
      next.letRetry(100);
      next.purchases().resume();
      next.awaitIdle(deal);
      next.purchases().payLater(deal);
      next.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);
    }
  }

  @FunctionalInterface
  private interface ScriptedPay {
    Answer to(PayQuestion question);
  }

  private void made() {
    offer = market.salesByTwoSystems().makeOffer(Market.slidesCart());
    deal = new DealId(offer.statement().hash());
  }

  private Agent agent(Disk disk, Boundaries boundaries) {
    Agent agent = new Agent(market, disk, boundaries, market::salesByTwoSystems);
    agent.addPurse(OTHER, TestPayAdapter.OTHER_SYSTEM);
    return agent;
  }

  private static Answer byTheFirst(PayQuestion question) {
    return new Answer.Pay(question.choices().getFirst().purse().id());
  }

  private static Answer byTheLast(PayQuestion question) {
    return new Answer.Pay(question.choices().getLast().purse().id());
  }

  private static boolean isComplete(Optional<Deal> deal) {
    return deal.filter(known -> known.state() == DealState.COMPLETE).isPresent();
  }
}
