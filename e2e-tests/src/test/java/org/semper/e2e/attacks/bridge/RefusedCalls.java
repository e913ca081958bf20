package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.semper.e2e.wire.RawTls;

/// Calls that the agent must not admit, each on a connection of its own; afterwards everything is as it was.
final class RefusedCalls {

  private RefusedCalls() {}

  /// Each gets the constant 403, byte for byte, and the connection ends.
  static void areForbidden(AttackedAgent agent, List<String> calls) throws IOException {
    AgentState before = agent.state();
    for (String call : calls) {
      assertThat(agent.everythingAnswered(call)).as(call).isEqualTo(AttackedAgent.FORBIDDEN);
    }
    before.requireSame(agent.state());
    assertThatTheValidCallIsAnswered(agent);
  }

  /// Each gets at most one answer, which is a refusal, and the connection ends: nothing is hidden behind it.
  static void areRefusedOrCut(AttackedAgent agent, List<String> calls) throws IOException {
    AgentState before = agent.state();
    for (String call : calls) {
      String answer = answerOrEnd(agent, call);
      if (!answer.isEmpty()) {
        assertThat(answer)
            .as(call)
            .startsWith("HTTP/1.1 4")
            .doesNotContain("agent", "Date:", "Server:");
        assertThat(answer.split("HTTP/1.1 ", -1)).as(call).hasSize(2);
      }
    }
    before.requireSame(agent.state());
    assertThatTheValidCallIsAnswered(agent);
  }

  /// What was changed is why the others were refused: unchanged it is admitted.
  private static void assertThatTheValidCallIsAnswered(AttackedAgent agent) throws IOException {
    try (RawTls tls = agent.connect()) {
      tls.send(agent.valid());
      assertThat(tls.receive().status()).isEqualTo(200);
    }
  }

  private static String answerOrEnd(AttackedAgent agent, String call) throws IOException {
    try {
      return agent.everythingAnswered(call);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return "";
    }
  }
}
