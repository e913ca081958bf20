package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.wire.WireAnswer;

/// Attack 16, as far as clocks stand still: the same offer, or the same key, more than once, and an offer that another one follows.
/// Two tabs and a double click are [org.semper.e2e.journeys.BuyingIT]'s, clocks [WrongClocksIT]'s.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class RepeatedOfferIT {

  @Test
  void the_same_key_and_the_same_offer_again_are_one_deal(AttackedAgent agent) throws Exception {
    String first = agent.offers().request();
    UUID key = agent.client().idempotencyKey();
    WireAnswer opened = ask(agent, first, key);
    agent.hands().appears("TOTAL");
    List<String> deals = agent.ask("deals");

    assertThat(ask(agent, first, key).content()).isEqualTo(opened.content());
    WireAnswer other = ask(agent, agent.offers().request(), key);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.content()).contains("DUPLICATE_REQUEST");
    assertThat(agent.ask("deals")).isEqualTo(deals);

    agent.hands().see("1 of 1");
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");
  }

  /// A second tab of a shop that meanwhile asks another price does not change what is being shown; it waits behind it.
  @Test
  void what_is_shown_stays_what_was_signed(AttackedAgent agent) throws Exception {
    ask(agent, agent.offers().request(), agent.client().idempotencyKey());
    agent.hands().waitFor("Order with obligation to pay");
    String shown = agent.hands().see("336,67");

    ask(agent, agent.offers().request(), agent.client().idempotencyKey());
    agent.hands().see("1 of 2");

    assertThat(agent.hands().see("336,67")).isEqualTo(shown);
    agent.shopper().reject();
    agent.hands().see("1 of 1");
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");
  }

  private static WireAnswer ask(AttackedAgent agent, String request, UUID key) throws Exception {
    return agent.client().ask(agent.port(), "/v1/deals", request, key);
  }
}
