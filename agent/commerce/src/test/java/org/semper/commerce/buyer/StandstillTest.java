package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Boundaries;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.RefusalNotice;

final class StandstillTest {

  @TempDir Path folder;
  private final Boundaries boundaries = Boundaries.safe();
  private Market market;
  private Disk disk;
  private Agent agent;
  private StapledStatement offer;
  private DealId deal;

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk, boundaries, market::sales);
    agent.letRetry(100);
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
  void an_order_that_cannot_be_written_down_is_asked_for_again_and_never_sent_before() {
    agent
        .display()
        .onOrder(question -> {
          if (agent.display().asked(OrderQuestion.class).size() == 1) {
            boundaries.fillDisk(3);
          }
          return new OrderQuestion.Answer.Ordered(question.purses().getFirst().id());
        });
    agent.click(offer);
    agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);

    assertThat(agent.display().asked(OrderQuestion.class)).hasSize(2);
    assertThat(agent.display().asked(RefusalNotice.class))
        .extracting(RefusalNotice::code)
        .containsExactly(ErrorCode.STORE_UNAVAILABLE);
    assertThat(market.bank().transfers()).isEqualTo(1);
  }

  @Test
  void a_payment_goes_on_by_itself_when_there_is_room_again() {
    agent
        .display()
        .onPay(question -> {
          if (agent.display().asked(PayQuestion.class).size() == 1) {
            boundaries.fillDisk(5);
          }
          return new PayQuestion.Answer.Pay(question.choices().getFirst().purse().id());
        });
    agent.click(offer);
    agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);

    assertThat(market.bank().transfers()).isEqualTo(1);
  }

  @Test
  void what_the_owner_complained_of_is_said_when_there_is_room_again() {
    agent.click(offer);
    agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLETE);
    agent.awaitIdle(deal);
    agent
        .display()
        .onComplaint(question -> {
          boundaries.fillDisk(3);
          return new ComplaintQuestion.Answer.Complained("The second disc is scratched.");
        });

    agent.purchases().complain(deal);
    Deal complained = agent.awaitLogged(deal, logged -> logged.state() == DealState.COMPLAINED);

    assertThat(complained.complaint().orElseThrow().text())
        .isEqualTo("The second disc is scratched.");
    assertThat(agent.display().asked(ComplaintQuestion.class)).hasSize(1);
    agent.awaitNotice(ErrorCode.STORE_UNAVAILABLE);
  }

  @Test
  void a_click_that_cannot_be_written_down_opens_nothing_and_says_why() {
    boundaries.fillDisk(1);

    assertThatExceptionOfType(OpeningRefused.class)
        .isThrownBy(() -> agent.open(offer, Market.ORIGIN, Agent.key()))
        .extracting(OpeningRefused::code)
        .isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(agent.display().asked(OrderQuestion.class)).isEmpty();
  }
}
