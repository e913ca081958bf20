package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.PairingOpened;
import org.semper.e2e.wire.PairingTalk;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.WireAnswer;

/// Attacks 16 and 13: somebody sets the computer's clock while the window is open, and comes late to a pairing. The agent is the
/// real one; what it takes for the time is the test's.
@Tag("window")
@ExtendWith(SharedAgent.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MovedClockIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String ORDER = "Order with obligation to pay";
  private static final String CODE = "Code shown by the extension";

  private final AttackedAgent agent;
  private final Optional<ComputerClock> clock;
  private List<String> ordered = List.of();

  MovedClockIT(AttackedAgent agent) throws IOException {
    this.agent = agent;
    this.clock = ComputerClock.in(agent.stage().home());
  }

  @BeforeAll
  void take_the_clock() throws Exception {
    assumeTrue(clock.isPresent(), "libfaketime is not installed");
    agent.restart(clock.orElseThrow().environment());
    agent.unlock();
    ordered = Ordered.deals(agent);
  }

  @AfterEach
  void nothing_was_ordered() throws Exception {
    set(Duration.ZERO);
    assertThat(agent.hands().everythingSeen()).isEmpty();
    if (isLocked()) {
      // By its clock its owner has been away for long, or acted later than now.
      agent.unlock();
    }
    assertThat(Ordered.deals(agent)).isEqualTo(ordered);
  }

  @AfterAll
  void give_it_back() throws Exception {
    if (clock.isPresent()) {
      agent.restart();
      agent.unlock();
    }
  }

  @Test
  void a_day_ahead_while_the_window_is_open_ends_the_offer() throws Exception {
    open();
    set(DAY);

    agent.hands().see("The offer has ended.");
    close();
  }

  /// The offer would be signed before it was made.
  @Test
  void a_day_back_while_the_window_is_open_orders_nothing() throws Exception {
    open();
    set(DAY.negated());

    agent.hands().click(ORDER);
    agent.hands().see("The clocks of browser and SEMPER differ.");
    close();
  }

  @Test
  void pairing_late() throws Exception {
    ProgramClient rogue = agent.stranger(AttackedAgent.extensionOrigin());
    PairingTalk talk = new PairingTalk(rogue.origin(), rogue.key());
    AgentState before = agent.state();
    agent.ask("pair");
    PairingOpened opened = Meddler.opened(commit(rogue, talk));
    set(LATE);
    isForbidden(
        rogue.exchange(
            agent.port(), rogue.pairing(agent.port(), "reveal", talk.reveal(opened).toJson())));
    isForbidden(commit(rogue, talk));

    set(Duration.ZERO);
    isForbidden(commit(rogue, talk));
    assertThat(agent.ask("status")).contains("pairing closed");
    before.requireSameButNonces(agent.state());
  }

  @Test
  void a_code_typed_late() throws Exception {
    ProgramClient rogue = agent.stranger(AttackedAgent.extensionOrigin());
    AgentState before = agent.state();
    agent.ask("pair");
    String code = rogue.beginPairing(agent.port(), "Late");
    agent.hands().waitFor(CODE);
    set(LATE);

    agent.hands().type(CODE, code);
    agent.hands().click("Pair");
    agent.hands().disappears(CODE);
    before.requireSameButNonces(agent.state());
    set(Duration.ZERO);
    isForbidden(rogue.ask(agent.port(), "/v1/hello", AttackedAgent.HELLO));
  }

  /// Nobody knows how long ago its owner acted.
  @Test
  void a_minute_back_or_more_locks_it_for_good() throws Exception {
    assertThat(isLocked()).isFalse();
    set(LATE);
    agent.ask("deals");
    set(Duration.ZERO);
    assertThat(isLocked()).isTrue();

    set(LATE);
    set(Duration.ZERO);
    assertThat(isLocked()).isTrue();
  }

  private void open() throws Exception {
    assertThat(agent.openDeal().status()).isEqualTo(202);
    agent.hands().waitFor(ORDER);
  }

  private void close() {
    assertThat(agent.hands().everythingSeen()).doesNotContain(ORDER);
    agent.hands().leave("Close");
  }

  private WireAnswer commit(ProgramClient rogue, PairingTalk talk) throws IOException {
    return rogue.exchange(
        agent.port(), rogue.pairing(agent.port(), "commit", talk.commit("Late").toJson()));
  }

  private static void isForbidden(WireAnswer answer) {
    assertThat(answer.raw()).isEqualTo(AttackedAgent.FORBIDDEN);
  }

  /// Sets it and waits until the agent goes by it: what is signed at the right time is then late or early, or neither.
  private void set(Duration ahead) throws IOException {
    clock.orElseThrow().set(ahead);
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean wrong = !ahead.isZero();
    while (isClockWrong() != wrong) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the agent's clock does not move");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean isLocked() throws IOException {
    WireAnswer answer = agent.client().ask(agent.port(), "/v1/hello", AttackedAgent.HELLO);
    assertThat(answer.status()).isEqualTo(200);
    return answer.content().contains("\"locked\":true");
  }

  private boolean isClockWrong() throws IOException {
    WireAnswer answer = agent.client().ask(agent.port(), "/v1/hello", AttackedAgent.HELLO);
    assertThat(answer.status()).isIn(200, ErrorCode.CLOCK_SKEW.status());
    return answer.status() != 200;
  }
}
