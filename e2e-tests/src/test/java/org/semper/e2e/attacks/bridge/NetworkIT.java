package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Attack 7: from the network, or from another address of this machine, nobody reaches the agent.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class NetworkIT {

  @Test
  void every_other_address_of_this_machine_refuses_the_connection(AttackedAgent agent)
      throws IOException {
    int port = agent.port();
    List<InetAddress> others =
        Stream.concat(
                NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses),
                Stream.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("::1")))
            .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
            .toList();

    assertThat(others)
        .allSatisfy(address ->
            assertThatThrownBy(() -> connect(address, port)).isInstanceOf(ConnectException.class));
  }

  @Test
  void the_kernel_lists_one_listener_on_the_port_and_it_is_on_loopback(AttackedAgent agent)
      throws IOException {
    String port = "%04X".formatted(agent.port());

    assertThat(listeners(port)).singleElement().satisfies(NetworkIT::isOnLoopback);
  }

  @Test
  void the_agent_listens_nowhere_else(AttackedAgent agent) throws IOException {
    List<String> sockets = socketsOf(agent.hands().pid());

    assertThat(listeningInodes().filter(line -> sockets.contains(inode(line))))
        .hasSize(1)
        .allSatisfy(line -> isOnLoopback(local(line)));
  }

  /// 127.0.0.1 as the kernel writes it, for IPv4 and mapped into IPv6.
  private static void isOnLoopback(String address) {
    assertThat(address.substring(0, address.indexOf(':')))
        .isIn("0100007F", "0000000000000000FFFF00000100007F");
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 5_000);
    }
  }

  private static List<String> listeners(String port) throws IOException {
    return listeningInodes().map(NetworkIT::local).filter(a -> a.endsWith(":" + port)).toList();
  }

  /// Lines of listening sockets, of both versions of IP.
  private static Stream<String> listeningInodes() throws IOException {
    return Stream.concat(
            Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
            Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
        .map(line -> line.strip().toUpperCase(Locale.ROOT))
        .filter(line -> line.split(" +", -1)[3].equals("0A"));
  }

  private static String local(String line) {
    return line.split(" +", -1)[1];
  }

  private static String inode(String line) {
    return line.split(" +", -1)[9];
  }

  private static List<String> socketsOf(long pid) throws IOException {
    try (Stream<Path> handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return handles
          .map(NetworkIT::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .toList();
    }
  }

  private static String target(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }
}
