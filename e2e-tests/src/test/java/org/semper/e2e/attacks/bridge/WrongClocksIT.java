package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Attack 16, as far as the agent's own clock is right: a certified seller dates its offers wrongly, or lets one end while it is
/// being read. That clock itself is [MovedClockIT]'s.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class WrongClocksIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration READING = Duration.ofSeconds(8);
  private static final String ORDER = "Order with obligation to pay";
  private static final String ENDED = "The offer has ended.";

  private final AttackedAgent agent;
  private final SellerByHand seller;
  private List<String> ordered = List.of();

  WrongClocksIT(AttackedAgent agent) throws Exception {
    this.agent = agent;
    this.seller = SellerByHand.certified(agent, "Wrong Times S.A.", "time.localhost");
  }

  @BeforeEach
  void remember() {
    ordered = Ordered.deals(agent);
  }

  @AfterEach
  void nothing_was_ordered() {
    seller.close();
    assertThat(agent.hands().everythingSeen()).isEmpty();
    assertThat(Ordered.deals(agent)).isEqualTo(ordered);
  }

  @Test
  void an_offer_dated_a_day_ahead() throws Exception {
    isRefused(
        seller.request(seller.payload(), now().plus(DAY)),
        "The clocks of browser and SEMPER differ.");
  }

  /// A day ago nobody had certified this seller yet.
  @Test
  void an_offer_dated_a_day_back() throws Exception {
    isRefused(
        seller.request(seller.payload(), now().minus(DAY)),
        "Nobody you trust has certified this seller.");
  }

  @Test
  void an_offer_that_has_ended() throws Exception {
    isRefused(seller.request(ending(now().minus(DAY))), ENDED);
    isRefused(seller.request(ending(now())), ENDED);
  }

  @Test
  void an_offer_that_can_no_longer_be_paid() throws Exception {
    long past = now().minus(DAY).getEpochSecond();
    isRefused(
        seller.request(seller.payload().replaceFirst("\"payBy\":[0-9]+", "\"payBy\":" + past)),
        ENDED);
  }

  /// Its end takes the button away from under the owner's hand.
  @Test
  void an_offer_that_ends_while_it_is_read() throws Exception {
    assertThat(agent.askForDeal(seller.request(ending(now().plus(READING)))).status())
        .isEqualTo(202);
    agent.hands().waitFor(ORDER);

    agent.hands().see(ENDED);
    close();
  }

  private void isRefused(String request, String sentence) throws Exception {
    assertThat(agent.askForDeal(request).status()).isEqualTo(202);
    agent.hands().see(sentence);
    close();
  }

  /// Nothing can be ordered in what the window says now.
  private void close() {
    assertThat(agent.hands().everythingSeen()).doesNotContain(ORDER);
    agent.hands().leave("Close");
  }

  /// The payload of an offer that ends then.
  private String ending(Instant end) {
    return seller.payload().replaceFirst("\"exp\":[0-9]+", "\"exp\":" + end.getEpochSecond());
  }

  private Instant now() {
    return agent.clock().instant();
  }
}
