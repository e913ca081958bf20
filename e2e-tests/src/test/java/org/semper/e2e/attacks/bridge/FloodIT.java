package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.robot.RunningProcess;
import org.semper.e2e.wire.RawTls;
import org.semper.e2e.wire.WireAnswer;

/// Attack 6: slow clients, many connections, endless bodies, and JSON that is a trap.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class FloodIT {

  private static final int CONNECTIONS = 10_000;

  /// What the agent holds at most of them, and a few files of its own.
  private static final int MOST_HANDLES = 128 + 40;

  @Test
  void ten_thousand_connections(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();
    RunningProcess process = new RunningProcess(agent.hands().pid());
    int handles = process.handles();
    int port = agent.port();
    List<SocketChannel> flood = new ArrayList<>();
    try {
      int most = handles;
      for (int i = 0; i < CONNECTIONS; i++) {
        flood.add(begun(port));
        most = i % 500 == 0 ? Math.max(most, process.handles()) : most;
      }
      assertThat(most).isLessThan(handles + MOST_HANDLES);
    } finally {
      for (SocketChannel channel : flood) {
        channel.close();
      }
    }

    assertThat(agent.client().exchange(port, agent.valid()).status()).isEqualTo(200);
    process.awaitHandles(handles + 5);
    before.requireSameButNonces(agent.state());
  }

  /// Each keeps its connection busy byte by byte; the owner's browser is answered meanwhile.
  @Test
  void a_hundred_clients_that_dribble(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    List<RawTls> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slow.add(agent.connect());
    }
    for (RawTls tls : slow) {
      tls.send("POST /v1/hello HTTP/1.1\r\nHost: ");
    }

    assertThat(agent.client().exchange(agent.port(), agent.valid()).status()).isEqualTo(200);
    for (RawTls tls : slow) {
      dribbleToTheEnd(tls);
    }
    before.requireSameButNonces(agent.state());
  }

  @Test
  void a_gigabyte_of_a_stranger_is_not_read(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();

    assertThat(
            megabytesTaken(
                agent,
                "POST /v1/deals HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(agent.port())
                    + "Content-Length: 1073741824\r\n\r\n"))
        .isLessThan(32);
    before.requireSame(agent.state());
  }

  @Test
  void a_gigabyte_of_the_paired_client_is_not_read(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();
    String length = "Content-Length: [0-9]+";
    String most = agent.valid().replaceFirst(length, "Content-Length: 1073741824");
    String less = agent.valid().replaceFirst(length, "Content-Length: 524289");

    assertThat(agent.everythingAnswered(most)).isEqualTo(AttackedAgent.FORBIDDEN);
    WireAnswer answer = agent.client().exchange(agent.port(), less);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.content()).contains("PAYLOAD_TOO_LARGE");
    before.requireSameButNonces(agent.state());
  }

  @Test
  void json_that_is_a_trap(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();

    for (String trap : traps()) {
      WireAnswer answer = agent.client().ask(agent.port(), "/v1/hello", trap);
      assertThat(answer.content()).as(shortened(trap)).contains("REQUEST_MALFORMED");
    }
    before.requireSameButNonces(agent.state());
  }

  private static List<String> traps() {
    return List.of(
        "[".repeat(200_000),
        "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
        "{\"min\":1,\"min\":1,\"max\":1}",
        "{\"min\":1,\"max\":1,\"max\":1}",
        "{\"min\":1,\"max\":" + "9".repeat(400_000) + "}",
        "{\"min\":1,\"max\":1e999999999}",
        "{\"min\":1,\"max\":1.0}",
        "{\"min\":1e0,\"max\":1}",
        "{\"min\":1,\"max\":1}{\"min\":1,\"max\":1}",
        "{\"min\":1,\"max\":1} x",
        "\u00ef\u00bb\u00bf{\"min\":1,\"max\":1}",
        "{\"min\":1,\"max\":1,\"\u00ff\":1}",
        "{\"min\":1,\"max\":1,\"\u00c0\u0080\":1}",
        "{\"min\":1,\"max\":1,\"\\ud800\":1}",
        "{\"min\":1,\"max\":1,\"\u00ed\u00a0\u0080\":1}",
        "{\"min\":1,\"max\":1,\"__proto__\":{}}",
        "{'min':1,'max':1}",
        "{\"min\":1,\"max\":1,}",
        "{\"min\":NaN,\"max\":1}",
        "/**/{\"min\":1,\"max\":1}",
        "null",
        "",
        "\u0000");
  }

  private static SocketChannel begun(int port) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.connect(new InetSocketAddress(RawTls.loopback(), port));
    return channel;
  }

  /// Sends until the agent has had enough.
  private static int megabytesTaken(AttackedAgent agent, String head) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    int taken = 0;
    try (RawTls tls = agent.connect()) {
      tls.send(head);
      while (taken < 1024) {
        tls.send(megabyte);
        taken++;
      }
    } catch (IOException e) {
      return taken;
    }
    return taken;
  }

  private static void dribbleToTheEnd(RawTls tls) {
    try (tls) {
      for (int i = 0; i < 10_000_000; i++) {
        tls.send("y");
      }
    } catch (IOException e) {
      return;
    }
    throw new AssertionError("a head without end is read");
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }
}
