package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.robot.RunningProcess;

/// Attack 17, in the long run: a thousand requests to open deals, of which as many open the window and are rejected as the agent
/// lets one shop in a minute, leave neither memory nor handles nor threads behind.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class LeaksIT {

  private static final int REQUESTS = 1000;
  private static final int ROUNDS = 4;
  private static final long MOST_BYTES = 4L << 20;
  private static final int MOST_HANDLES = 5;

  private final AttackedAgent agent;

  LeaksIT(AttackedAgent agent) {
    this.agent = agent;
  }

  @Test
  void a_thousand_requests_leave_nothing_behind() throws Exception {
    agent.restart();
    agent.unlock();
    ask(REQUESTS / ROUNDS);
    RunningProcess process = new RunningProcess(agent.hands().pid());
    long heap = process.heap();
    int handles = process.handles();
    int threads = process.threads();

    for (int round = 0; round < ROUNDS; round++) {
      ask(REQUESTS / ROUNDS);
    }

    process.awaitHandles(handles + MOST_HANDLES);
    assertThat(process.heap()).isLessThan(heap + MOST_BYTES);
    assertThat(process.threads()).isLessThanOrEqualTo(threads + MOST_HANDLES);
    agent.restart();
    agent.unlock();
  }

  /// Rejects the window, if one was opened.
  private void ask(int times) throws Exception {
    String request = agent.offers().request();
    int port = agent.port();
    boolean opened = false;
    for (int i = 0; i < times; i++) {
      opened |=
          agent.client().ask(port, "/v1/deals", request, agent.client().idempotencyKey()).status()
              == 202;
    }
    if (opened) {
      agent.shopper().reject();
      agent.hands().disappears("TOTAL");
    }
  }
}
