package org.semper.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import tools.jackson.databind.node.JsonNodeFactory;

/// The eight ports of one agent, drawn once and kept, so that a page of the web, which can time how long the refusal of an
/// open port takes, does not know which port to time.
///
/// They stand in a row and the first is a multiple of eight: who was told one of them knows all.
///
/// @param first a multiple of 8 from 10240 to 32760, below what systems lend to outgoing connections
public record ListenerPorts(int first) {

  private static final int COUNT = 8;
  private static final int LOWEST = 10240;
  private static final int END = 32768;
  private static final int MAX_FILE_BYTES = 64;

  public ListenerPorts {
    if (first < LOWEST || first >= END || first % COUNT != 0) {
      throw new IllegalArgumentException("first of eight ports: " + first);
    }
  }

  /// The ports of the agent that listens on one of them.
  public static ListenerPorts beside(int port) {
    return new ListenerPorts(port - port % COUNT);
  }

  /// Reads the ports from a file, or draws them and writes them there.
  ///
  /// @throws KeyFileDamaged if the file is there and holds no such ports; it is left as it is
  public static ListenerPorts openOrCreate(Path file) throws IOException, KeyFileDamaged {
    if (Files.exists(file)) {
      return read(file);
    }
    ListenerPorts drawn = drawn();
    OwnerOnlyFile.write(
        file, StrictJson.bytes(JsonNodeFactory.instance.objectNode().put("first", drawn.first)));
    return drawn;
  }

  /// @return in the order in which they are tried
  public List<Integer> all() {
    return IntStream.range(first, first + COUNT).boxed().toList();
  }

  private static ListenerPorts drawn() {
    return beside(new SecureRandom().nextInt(LOWEST, END));
  }

  private static ListenerPorts read(Path file) throws IOException, KeyFileDamaged {
    try {
      JsonFields fields =
          JsonFields.of(StrictJson.parse(Files.readAllBytes(file), MAX_FILE_BYTES), "ports");
      ListenerPorts ports = new ListenerPorts((int) fields.integer("first", LOWEST, END - 1));
      fields.end();
      return ports;
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new KeyFileDamaged(file, e);
    }
  }
}
