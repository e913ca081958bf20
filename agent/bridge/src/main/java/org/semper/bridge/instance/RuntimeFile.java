package org.semper.bridge.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.OwnerOnlyFile;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where the running agent is found: `{"port":17870,"pid":4711,"control":"/run/user/1000/semper/control.sock"}`.
///
/// It is a hint. A crash leaves it behind, so whoever reads it finds out by speaking to the agent.
///
/// @param port of the bridge
/// @param pid process id
/// @param control the socket for commands
public record RuntimeFile(int port, long pid, Path control) {

  private static final int MAX_BYTES = 4096;
  private static final int MAX_PATH = 1000;
  private static final int MAX_PORT = 65_535;

  /// @return empty if there is no such file, or none that an agent wrote
  public static Optional<RuntimeFile> read(RuntimeFolder folder) throws IOException {
    try {
      JsonFields fields =
          JsonFields.of(
              StrictJson.parse(Files.readAllBytes(folder.runtimeFile()), MAX_BYTES), "file");
      return Optional.of(
          new RuntimeFile(
              Math.toIntExact(fields.integer("port", 1, MAX_PORT)),
              fields.integer("pid", 1, Integer.MAX_VALUE),
              Path.of(fields.text("control", MAX_PATH))));
    } catch (NoSuchFileException | JsonRejected e) {
      return Optional.empty();
    }
  }

  void write(RuntimeFolder folder) throws IOException {
    OwnerOnlyFile.write(
        folder.runtimeFile(),
        StrictJson.bytes(
            JsonNodeFactory.instance
                .objectNode()
                .put("port", port)
                .put("pid", pid)
                .put("control", control.toString())));
  }
}
