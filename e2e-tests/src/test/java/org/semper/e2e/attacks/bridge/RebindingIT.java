package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Attack 2: a name or an address that leads to this machine, but is not the one the agent has. Every call is well signed by
/// the paired client, for the very Host it claims.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class RebindingIT {

  private static final List<String> OTHER_HOSTS =
      List.of(
          "evil.test:PORT",
          "localhost:PORT",
          "127.0.0.1",
          "127.0.0.1:443",
          "127.0.0.1:0PORT",
          "127.1:PORT",
          "2130706433:PORT",
          "0x7f000001:PORT",
          "017700000001:PORT",
          "0.0.0.0:PORT",
          "127.0.0.2:PORT",
          "127.0.0.1.:PORT",
          "127.0.0.1.evil.test:PORT",
          "[::1]:PORT",
          "");

  private static final List<String> NO_HOSTS =
      List.of(
          "[::ffff:127.0.0.1]:PORT",
          "127.0.0.1@evil.test:PORT",
          "127.0.0.1:PORT@evil.test",
          "evil@127.0.0.1:PORT",
          "127.0.0.1:",
          "127.0.0.1:PORT,evil.test",
          "127.0.0.1:PORT evil.test");

  @Test
  void another_host_is_forbidden_even_well_signed(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(agent, forHosts(agent, OTHER_HOSTS).toList());
  }

  @Test
  void what_is_no_host_is_refused(AttackedAgent agent) throws IOException {
    RefusedCalls.areRefusedOrCut(agent, forHosts(agent, NO_HOSTS).toList());
  }

  @Test
  void no_host_or_two_are_refused(AttackedAgent agent) throws IOException {
    String host = "Host: 127.0.0.1:%d\r\n".formatted(agent.port());

    RefusedCalls.areRefusedOrCut(
        agent,
        List.of(
            agent.valid().replace(host, ""),
            agent.valid().replace(host, host + host),
            agent.valid().replace(host, host + "Host: evil.test\r\n"),
            agent.valid().replace(host, "Host: evil.test\r\n" + host)));
  }

  @Test
  void a_target_that_names_a_host_is_refused(AttackedAgent agent) throws IOException {
    RefusedCalls.areRefusedOrCut(
        agent,
        Stream.of(
                "https://127.0.0.1:PORT/v1/hello",
                "http://127.0.0.1:PORT/v1/hello",
                "https://evil.test/v1/hello",
                "http://evil.test/v1/hello",
                "//evil.test/v1/hello",
                "evil.test:443")
            .map(target -> target.replace("PORT", Integer.toString(agent.port())))
            .map(target -> agent.valid().replaceFirst("/v1/hello", target))
            .toList());
  }

  private static Stream<String> forHosts(AttackedAgent agent, List<String> hosts) {
    return hosts.stream()
        .map(host -> host.replace("PORT", Integer.toString(agent.port())))
        .map(host ->
            agent.client().call(agent.port(), "/v1/hello", AttackedAgent.HELLO).withAuthority(host))
        .map(agent.client()::sign);
  }
}
