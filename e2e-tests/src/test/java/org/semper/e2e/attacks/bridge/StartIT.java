package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.bridge.ListenerPorts;
import org.semper.e2e.robot.RobotHands;
import org.semper.e2e.wire.RawTls;

/// Attack 20: somebody made it hard to start. A full and a read-only disk are [org.semper.e2e.crash.DiskWalkIT]'s.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class StartIT {

  @Test
  void with_all_ports_taken_it_says_so_and_ends(AttackedAgent agent) throws Exception {
    ListenerPorts ports = ListenerPorts.beside(agent.port());
    agent.hands().close();
    List<ServerSocket> taken = takeAll(ports);
    try (RobotHands hands = agent.stage().startAgent("run")) {
      assertThat(catchThrowable(hands::awaitRunning)).hasMessageContaining("ended");
      assertThat(agent.console()).containsIgnoringCase("port");
    } finally {
      for (ServerSocket socket : taken) {
        socket.close();
      }
      agent.restart();
    }
    agent.unlock();
  }

  /// It was there first and has the agent's usual port. The agent takes the next one, and says where it is.
  @Test
  void beside_a_hostile_server_on_its_port(AttackedAgent agent) throws Exception {
    int port = agent.port();
    agent.hands().close();
    try (TlsServer hostile =
        TlsServer.start(
            agent.stage().marketplace().webCertificate("localhost").serverContext(),
            port,
            request -> AttackedAgent.FORBIDDEN)) {
      agent.restart();

      assertThat(agent.port()).isGreaterThan(port);
      assertThat(agent.client().ask(agent.port(), "/v1/hello", AttackedAgent.HELLO).status())
          .isEqualTo(200);
      assertThat(hostile.requests()).isEmpty();
    }
    agent.restart();
    agent.unlock();
  }

  @Test
  void after_a_kill_that_left_file_lock_and_socket_behind(AttackedAgent agent) throws Exception {
    int port = agent.port();
    ProcessHandle process = ProcessHandle.of(agent.hands().pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    assertThat(agent.runtime().runtimeFile()).exists();
    assertThat(agent.runtime().lock()).exists();
    assertThat(catchThrowable(() -> agent.ask("status"))).isInstanceOf(AssertionError.class);

    agent.restart();

    assertThat(agent.port()).isEqualTo(port);
    assertThat(agent.ask("status")).contains("port " + port);
    agent.unlock();
  }

  private static List<ServerSocket> takeAll(ListenerPorts ports) throws IOException {
    List<ServerSocket> taken = new ArrayList<>();
    for (int port : ports.all()) {
      try {
        taken.add(new ServerSocket(port, 1, RawTls.loopback()));
      } catch (BindException e) {
        // Somebody else has it: taken all the same.
      }
    }
    return taken;
  }
}
