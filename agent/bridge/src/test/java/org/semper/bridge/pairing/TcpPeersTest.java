package org.semper.bridge.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.pairing.TcpPeers.Owner;

final class TcpPeersTest {

  private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue ...\n";
  private static final InetSocketAddress PEER =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0xC0DE);
  private static final InetSocketAddress OURS =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 17870);

  @TempDir Path proc;

  @BeforeEach
  void little_endian_tables() {
    assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void a_connection_of_this_process_is_the_same_users() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assertThat(
              new TcpPeers(Path.of("/proc"))
                  .ownerOf(
                      (InetSocketAddress) client.getLocalSocketAddress(),
                      (InetSocketAddress) accepted.getLocalSocketAddress()))
          .isEqualTo(Owner.SAME_USER);
    }
  }

  @Test
  void another_uid_is_another_user() throws Exception {
    table("tcp", row("0100007F:C0DE", "0100007F:45CE", "01", ownUid() + 1));

    assertThat(new TcpPeers(proc).ownerOf(PEER, OURS)).isEqualTo(Owner.OTHER_USER);
  }

  @Test
  void a_socket_that_could_speak_ipv6_is_found_in_the_other_table() throws Exception {
    table("tcp", "");
    table(
        "tcp6",
        row(
            "0000000000000000FFFF00000100007F:C0DE",
            "0000000000000000FFFF00000100007F:45CE",
            "01",
            ownUid()));

    assertThat(new TcpPeers(proc).ownerOf(PEER, OURS)).isEqualTo(Owner.SAME_USER);
  }

  @Test
  void a_connection_that_is_not_in_the_table_or_not_established_is_nobodys() throws Exception {
    table("tcp", row("0100007F:C0DE", "0100007F:45CE", "06", ownUid()));
    assertThat(new TcpPeers(proc).ownerOf(PEER, OURS)).isEqualTo(Owner.OTHER_USER);

    table("tcp", row("0100007F:C0DF", "0100007F:45CE", "01", ownUid()));
    assertThat(new TcpPeers(proc).ownerOf(PEER, OURS)).isEqualTo(Owner.OTHER_USER);
  }

  @Test
  void where_there_is_no_table_nobody_is_asked() {
    assertThat(new TcpPeers(proc).ownerOf(PEER, OURS)).isEqualTo(Owner.NOT_TOLD);
  }

  private void table(String name, String rows) throws Exception {
    Path net = Files.createDirectories(proc.resolve("self/net"));
    Files.writeString(net.resolve(name), HEAD + rows);
  }

  private int ownUid() throws Exception {
    Files.createDirectories(proc.resolve("self"));
    return (int) Files.getAttribute(proc.resolve("self"), "unix:uid");
  }

  private static String row(String local, String remote, String state, int uid) {
    return "   0: %s %s %s 00000000:00000000 00:00000000 00000000  %4d        0 12345 1 0\n"
        .formatted(local, remote, state, uid);
  }
}
