package org.semper.bridge.pairing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which user of this computer is at the other end of a loopback connection. Linux tells it in `/proc/net/tcp` and `tcp6`
/// (proc_pid_net(5)); elsewhere nobody is asked.
public final class TcpPeers {

  /// Who the peer is.
  public enum Owner {
    SAME_USER,
    OTHER_USER,
    /// The platform does not tell; the checks that follow stand alone.
    NOT_TOLD
  }

  private static final String ESTABLISHED = "01";
  private static final int COLUMNS = 8;

  /// First three words of an IPv4 address that is mapped into IPv6 (RFC 4291, section 2.5.5.2).
  private static final String MAPPED =
      ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
          ? "0000000000000000FFFF0000"
          : "00000000000000000000FFFF";

  private final Path proc;

  /// @param proc where the proc file system is mounted, `/proc`
  public TcpPeers(Path proc) {
    this.proc = proc;
  }

  /// @param peer the other end's address and port
  /// @param local our end's
  /// @return `OTHER_USER` also when the connection is not in the table
  public Owner ownerOf(InetSocketAddress peer, InetSocketAddress local) {
    List<Path> tables =
        Stream.of("tcp", "tcp6")
            .map(proc.resolve("self/net")::resolve)
            .filter(Files::exists)
            .toList();
    if (tables.isEmpty()) {
      return Owner.NOT_TOLD;
    }
    try {
      Optional<String> uid = uid(tables, places(peer), places(local));
      return uid.filter(ownUid()::equals).isPresent() ? Owner.SAME_USER : Owner.OTHER_USER;
    } catch (IOException e) {
      return Owner.OTHER_USER;
    }
  }

  private static Optional<String> uid(List<Path> tables, Set<String> peer, Set<String> local)
      throws IOException {
    for (Path table : tables) {
      for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
        List<String> columns = List.of(line.strip().split(" +"));
        if (columns.size() >= COLUMNS
            && peer.contains(columns.get(1))
            && local.contains(columns.get(2))
            && columns.get(3).equals(ESTABLISHED)) {
          return Optional.of(columns.get(7));
        }
      }
    }
    return Optional.empty();
  }

  private String ownUid() throws IOException {
    return Files.getAttribute(proc.resolve("self"), "unix:uid").toString();
  }

  /// @return the address as both tables write it: in words of 32 bits of the machine's own order
  private static Set<String> places(InetSocketAddress address) {
    int word =
        ByteBuffer.wrap(address.getAddress().getAddress()).order(ByteOrder.nativeOrder()).getInt();
    String hex = HexFormat.of().withUpperCase().toHexDigits(word);
    String port = String.format(Locale.ROOT, ":%04X", address.getPort());
    return Set.of(hex + port, MAPPED + hex + port);
  }
}
