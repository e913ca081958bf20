package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.support.ui.FluentWait;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.pages.Toolbar;

/// Attack 19: the computer sleeps while the owner's window asks. Simulated: all processes of agent and browser are stopped
/// (SIGSTOP), the wall clock that they go by is set ahead, and they go on (SIGCONT); the clock that measures durations stands still
/// meanwhile, as it does in a computer that sleeps. Not simulated: devices that go away, the network's too.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class SleepIT {

  /// libfaketime and the process that Chromium forks its others from do not get on.
  private static final String UNFORKED = "--no-zygote";

  private static final Pattern LEFT = Pattern.compile("ends in (\\d+):\\d\\d");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration OFFERED = Duration.ofMinutes(15);
  private static final Duration NAP = Duration.ofMinutes(5);
  private static final Duration NIGHT = Duration.ofHours(9);
  private static final String ORDER = "Order with obligation to pay";

  private final AttackedAgent agent;
  private final Optional<ComputerClock> clock;
  private List<String> ordered = List.of();

  SleepIT(AttackedAgent agent) throws IOException {
    this.agent = agent;
    this.clock = ComputerClock.in(agent.stage().home());
  }

  @BeforeEach
  void take_the_clock() throws Exception {
    assumeTrue(clock.isPresent(), "libfaketime is not installed");
    agent.restart(clock.orElseThrow().environment());
    agent.unlock();
    ordered = Ordered.deals(agent);
  }

  @AfterEach
  void nothing_was_ordered() throws Exception {
    if (clock.isPresent()) {
      agent.restart();
      agent.unlock();
      agent.revokeOthers();
      assertThat(Ordered.deals(agent)).isEqualTo(ordered);
    }
  }

  /// A nap leaves the offer what it is, with less time to read it. Over a night it ends, and the agent, unused for so long, has
  /// locked itself; the browser learns of both by itself.
  @Test
  void over_a_window_that_asks() throws Exception {
    try (Browser browser = agent.newChromium(clock.orElseThrow().environment(), UNFORKED)) {
      Toolbar toolbar = new Toolbar(browser);
      Purchase purchase = new Purchase(agent.stage(), agent.shopper(), browser);
      purchase.pair();
      purchase.fillCart();
      toolbar.await(Toolbar.READY);
      browser.click("buy");
      agent.hands().waitFor(ORDER);
      browser.openWindow(browser.extensionOrigin() + "/pairing.html");
      toolbar.awaitFromHere(Toolbar.QUESTION);

      sleepUntil(NAP);
      agent.hands().waitFor(ORDER);
      awaitMinutesLeft(OFFERED.minus(NAP).toMinutes());

      sleepUntil(NIGHT);
      agent.hands().see("The offer has ended.");
      assertThat(agent.hands().everythingSeen()).doesNotContain(ORDER);
      agent.hands().leave("Close");
      toolbar.awaitFromHere(Toolbar.LOCKED);
      assertThat(new ExtensionPopup(browser).state()).isEqualTo("Agent locked");
    }
  }

  /// Looks until the window says that there are fewer.
  private void awaitMinutesLeft(long most) {
    new FluentWait<>(this)
        .withTimeout(PATIENCE)
        .withMessage("the window gives fewer minutes than " + most)
        .until(seen -> seen.minutesLeft() < most);
  }

  private long minutesLeft() {
    Matcher said = LEFT.matcher(agent.hands().see("offer ends in"));
    assertThat(said.find()).isTrue();
    return Long.parseLong(said.group(1));
  }

  /// @param time that passes from now until then, on the wall's clock
  private void sleepUntil(Duration time) throws IOException {
    try (StoppedProcesses _ = StoppedProcesses.of(agent.hands().pid(), "chromium")) {
      clock.orElseThrow().set(time);
    }
  }
}
