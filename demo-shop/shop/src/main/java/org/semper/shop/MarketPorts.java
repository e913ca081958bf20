package org.semper.shop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.OwnerOnlyFile;
import tools.jackson.databind.node.JsonNodeFactory;

/// The ports on which a marketplace's servers listen: authority, bank, notary and the shops, in a row.
///
/// @param first 1024 to 65000, or 0: each server takes any port that is free
public record MarketPorts(int first) {

  /// For a marketplace that ends with its test or demo.
  public static final MarketPorts ANY = new MarketPorts(0);

  /// Of a marketplace that was told nothing else.
  public static final MarketPorts STANDARD = new MarketPorts(8440);

  static final int COUNT = 5;

  private static final int LOWEST = 1024;
  private static final int HIGHEST = 65_000;
  private static final int MAX_FILE_BYTES = 64;

  public MarketPorts {
    if (first != 0 && !isAcceptable(first)) {
      throw new IllegalArgumentException("first of five ports: " + first);
    }
  }

  /// Whether a marketplace's ports can begin here.
  public static boolean isAcceptable(int first) {
    return first >= LOWEST && first <= HIGHEST;
  }

  /// Those that a marketplace had at its last start.
  ///
  /// @return empty if there was none
  /// @throws IOException if the file is there and cannot be understood; it is left as it is
  static Optional<MarketPorts> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonFields fields =
          JsonFields.of(StrictJson.parse(Files.readAllBytes(file), MAX_FILE_BYTES), "ports");
      int first = (int) fields.integer("first", LOWEST, HIGHEST);
      fields.end();
      return Optional.of(new MarketPorts(first));
    } catch (JsonRejected e) {
      throw new MarketUnavailable(
          "%s is damaged; remove it and name the ports with --ports".formatted(file), e);
    }
  }

  void write(Path file) throws IOException {
    OwnerOnlyFile.write(
        file, StrictJson.bytes(JsonNodeFactory.instance.objectNode().put("first", first)));
  }

  /// @param place of the server in the row, from 0
  InetSocketAddress address(int place) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), first == 0 ? 0 : port(place));
  }

  int port(int place) {
    return first + place;
  }

  /// @throws MarketUnavailable if another program listens on one of them
  void requireFree() throws MarketUnavailable {
    for (int place = 0; first != 0 && place < COUNT; place++) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.bind(address(place));
      } catch (IOException e) {
        throw new MarketUnavailable(
            "port %s is taken by another program; choose five others with --ports"
                .formatted(port(place)),
            e);
      }
    }
  }
}
