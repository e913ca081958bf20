package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.commerce.buyer.ShopRules;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.wire.WireAnswer;

/// Attack 17: more windows than anybody can read.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class FloodOfDealsIT {

  /// Admitted, one too many for a signed caller, one too many for anybody.
  private static final Set<Integer> POSSIBLE = Set.of(202, 429, 403);

  private static final int REQUESTS = 1000;

  private final AttackedAgent agent;

  FloodOfDealsIT(AttackedAgent agent) {
    this.agent = agent;
  }

  /// How often a shop opened the window is forgotten by a restart, so that the next test begins with none.
  @AfterEach
  void forget() throws Exception {
    agent.restart();
    agent.unlock();
  }

  @Test
  void a_thousand_requests_of_one_shop() throws Exception {
    String offer = agent.offers().fetch();

    Map<Integer, Integer> answers = flood(List.of(agent.offers().request(offer)));

    assertThat(answers.keySet()).isSubsetOf(POSSIBLE);
    assertThat(answers.get(202)).isLessThanOrEqualTo(ShopRules.MOST_OPENINGS);
    agent.hands().see("1 of 1");
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");
  }

  @Test
  void a_thousand_requests_of_a_hundred_shops() throws Exception {
    List<String> requests = new ArrayList<>();
    String offer = agent.offers().fetch();
    for (int i = 0; i < 100; i++) {
      requests.add(Offers.request(offer, "https://shop%d.example".formatted(i)));
    }
    AgentState before = agent.state();

    Map<Integer, Integer> answers = flood(requests);

    assertThat(answers.keySet()).isSubsetOf(POSSIBLE);
    assertThat(answers.get(202)).isLessThanOrEqualTo(ShopRules.MOST_OPENINGS_OF_ALL);
    assertThat(new Deals(agent.stage()).list()).hasSize(dealsIn(before));
  }

  /// @return how many answers had which status
  private Map<Integer, Integer> flood(List<String> requests) throws IOException {
    Map<Integer, Integer> answers = new TreeMap<>();
    int port = agent.port();
    for (int i = 0; i < REQUESTS; i++) {
      WireAnswer answer =
          agent
              .client()
              .ask(
                  port,
                  "/v1/deals",
                  requests.get(i % requests.size()),
                  agent.client().idempotencyKey());
      if (answer.status() == 403) {
        assertThat(answer.raw()).isEqualTo(AttackedAgent.FORBIDDEN);
      }
      answers.merge(answer.status(), 1, Integer::sum);
    }
    return answers;
  }

  private static int dealsIn(AgentState state) {
    return Math.toIntExact(state.parts().get("deals").lines().count());
  }
}
