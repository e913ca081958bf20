package org.semper.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.LoggedEntry;

/// A deal is what its log says, and the log may only say what the business sequence allows.
final class DealTest {

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private DealId id;

  @BeforeEach
  void buy() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    id = new DealId(offer.statement().hash());
    agent.click(offer);
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLETE);
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void replaying_a_log_gives_the_state_of_each_of_its_beginnings() throws Exception {
    List<LoggedEntry> log = disk.log(id);
    List<DealState> states = new ArrayList<>();
    for (int length = 1; length <= log.size(); length++) {
      states.add(Deal.replay(log.subList(0, length)).state());
    }
    assertThat(states)
        .containsExactly(
            DealState.OFFERED,
            DealState.OFFERED,
            DealState.ORDERED,
            DealState.CONFIRMED,
            DealState.PAYING,
            DealState.PAID,
            DealState.COMPLETE);
  }

  @Test
  void only_an_order_without_answer_waits_and_until_its_own_end() throws Exception {
    List<LoggedEntry> log = disk.log(id);
    List<Instant> ends = new ArrayList<>();
    for (int length = 1; length <= log.size(); length++) {
      Deal.replay(log.subList(0, length)).waitsUntil().ifPresent(ends::add);
    }
    StapledStatement order = Deal.replay(log).statement(DealEvent.ORDER).orElseThrow();
    assertThat(ends).containsExactly(order.statement().payload().expires());
  }

  @Test
  void its_summary_knows_to_the_end_that_a_demo_authority_named_the_seller() throws Exception {
    assertThat(disk.summary(id).peer()).isEqualTo("ACTIMEDIA S.A.");
    assertThat(disk.summary(id).demo()).isTrue();
  }

  @Test
  void a_log_without_any_one_of_its_statements_is_refused() throws Exception {
    List<LoggedEntry> log = disk.log(id);
    for (int missing = 0; missing < log.size() - 1; missing++) {
      if (log.get(missing).entry() instanceof Entry.Step) {
        continue;
      }
      List<LoggedEntry> holed = new ArrayList<>(log);
      holed.remove(missing);
      assertThatExceptionOfType(SequenceViolated.class)
          .as("without entry " + missing)
          .isThrownBy(() -> Deal.replay(holed));
    }
  }

  @Test
  void a_statement_cannot_be_said_twice() throws Exception {
    List<LoggedEntry> log = disk.log(id);
    for (int again = 0; again < log.size(); again++) {
      List<LoggedEntry> doubled = new ArrayList<>(log);
      doubled.add(log.get(again));
      assertThatExceptionOfType(SequenceViolated.class)
          .isThrownBy(() -> Deal.replay(doubled))
          .extracting(SequenceViolated::reason)
          .isEqualTo(SequenceViolated.Reason.NOT_ALLOWED_IN_STATE);
    }
  }

  @Test
  void nobody_says_the_other_partys_words() throws Exception {
    List<LoggedEntry> log = new ArrayList<>(disk.log(id));
    LoggedEntry order = log.get(2);
    Entry.Said said = (Entry.Said) order.entry();
    log.set(
        2,
        new LoggedEntry(
            order.sequence(), order.at(), order.chain(), new Entry.Heard(said.statement())));
    refuses(log, SequenceViolated.Reason.WRONG_SPEAKER);
  }

  @Test
  void an_order_on_another_offer_does_not_belong_here() throws Exception {
    StapledStatement other = market.sales().makeOffer(Market.slidesCart());
    List<LoggedEntry> log = new ArrayList<>(disk.log(id));
    LoggedEntry first = log.getFirst();
    log.set(
        0, new LoggedEntry(first.sequence(), first.at(), first.chain(), new Entry.Heard(other)));
    refuses(log, SequenceViolated.Reason.ANSWERS_SOMETHING_ELSE);
  }

  @Test
  void a_step_nobody_knows_is_refused() throws Exception {
    List<LoggedEntry> log = new ArrayList<>(disk.log(id));
    LoggedEntry last = log.getLast();
    log.add(
        new LoggedEntry(
            last.sequence() + 1,
            last.at(),
            last.chain(),
            new Entry.Step("improvised", new TreeMap<>())));
    refuses(log, SequenceViolated.Reason.EVENT_UNKNOWN);
  }

  @Test
  void what_the_table_does_not_list_is_refused() throws Exception {
    Map<DealEvent, Set<DealState>> listed = new TreeMap<>();
    for (BusinessSequence.Rule rule : BusinessSequence.PURCHASE.rules()) {
      listed
          .computeIfAbsent(rule.event(), e -> EnumSet.noneOf(DealState.class))
          .addAll(rule.from());
    }
    assertThat(listed.keySet()).containsExactlyInAnyOrder(DealEvent.values());
    for (DealEvent event : DealEvent.values()) {
      for (DealState state : EnumSet.complementOf(EnumSet.copyOf(listed.get(event)))) {
        assertThatExceptionOfType(SequenceViolated.class)
            .isThrownBy(() -> BusinessSequence.PURCHASE.after(state, event));
      }
    }
  }

  @Test
  void no_way_leads_from_an_ordered_deal_to_a_second_order() {
    Set<DealState> reachable = EnumSet.of(DealState.ORDERED);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (BusinessSequence.Rule rule : BusinessSequence.PURCHASE.rules()) {
        boolean applies = rule.from().stream().anyMatch(reachable::contains);
        grew |= applies && rule.to().isPresent() && reachable.add(rule.to().get());
      }
    }
    assertThat(reachable).doesNotContain(DealState.OFFERED, DealState.DRAFT);
  }

  @Test
  void the_log_shows_a_refusal_with_its_code() {
    agent.emptyPurses();
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    DealId refused = new DealId(offer.statement().hash());
    agent.click(offer);
    Deal deal = agent.awaitLogged(refused, known -> known.state() == DealState.REJECTED);
    assertThat(deal.problem()).contains(ErrorCode.CURRENCY_UNSUPPORTED);
  }

  private static void refuses(List<LoggedEntry> log, SequenceViolated.Reason reason) {
    assertThatExceptionOfType(SequenceViolated.class)
        .isThrownBy(() -> Deal.replay(log))
        .extracting(SequenceViolated::reason)
        .isEqualTo(reason);
  }
}
