package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.flows.Deals;

/// Attack 17: a window that opens under the pointer and while its owner types. A double click is
/// [org.semper.e2e.journeys.BuyingIT]'s.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class SurprisingWindowIT {

  private static final String ORDER = "Order with obligation to pay";

  /// The pointer lies where ORDER will be, and the owner clicks and types on, seeing nothing of what comes up.
  @Test
  void orders_nothing_by_what_was_meant_for_another(AttackedAgent agent) throws Exception {
    List<Deals.Row> before = notRejected(agent);
    assertThat(agent.openDeal().status()).isEqualTo(202);
    agent.hands().pointAt(ORDER);
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");

    assertThat(agent.openDeal().status()).isEqualTo(202);
    agent.hands().actBlindlyUntil(ORDER);

    agent.hands().waitFor(ORDER);
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");
    assertThat(notRejected(agent)).isEqualTo(before);
  }

  private static List<Deals.Row> notRejected(AttackedAgent agent) {
    return new Deals(agent.stage())
        .list().stream().filter(deal -> !deal.state().equals("REJECTED")).toList();
  }
}
