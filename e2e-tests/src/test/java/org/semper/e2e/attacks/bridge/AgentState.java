package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything an attack could have changed: what the agent tells its owner, what it wrote down for the bridge, every row of its
/// store, and what shows in its windows. Time-stamps are left out: the agent asks for them by itself, a while after a deal or its
/// own start.
///
/// @param parts by name
record AgentState(Map<String, String> parts) {

  private static final String NONCES = "file nonces";
  private static final List<String> FILES =
      List.of("bridge-key.pem", "loopback.json", "paired-clients.json", "nonces");

  AgentState {
    parts = Map.copyOf(parts);
  }

  static AgentState of(AttackedAgent agent) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    for (String command : List.of("status", "browsers", "deals")) {
      parts.put(command, String.join("\n", agent.ask(command)));
    }
    Path bridge = agent.stage().data().resolve("bridge");
    for (String file : FILES) {
      parts.put("file " + file, digest(Files.readAllBytes(bridge.resolve(file))));
    }
    parts.put("windows", agent.hands().everythingSeen());
    parts.putAll(rows(agent.stage().data().resolve("semper.db")));
    return new AgentState(parts);
  }

  /// Fails naming what is not as it was.
  void requireSame(AgentState now) {
    assertThat(now.parts).isEqualTo(parts);
  }

  /// As [#requireSame], but a request with a good signature uses its nonce up, whatever it asks for.
  void requireSameButNonces(AgentState now) {
    assertThat(now.withoutNonces()).isEqualTo(withoutNonces());
  }

  private Map<String, String> withoutNonces() {
    Map<String, String> rest = new TreeMap<>(parts);
    rest.remove(NONCES);
    return rest;
  }

  private static Map<String, String> rows(Path store) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + store + "?mode=ro");
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        rows.put("table " + table, rows(statement, table));
      }
    } catch (SQLException e) {
      throw new IOException("the agent's store cannot be read", e);
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'archive_stamp*' ORDER BY name")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static String rows(Statement statement, String table) throws SQLException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int count = 0;
    try (ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        for (int column = 1; column <= columns; column++) {
          content.writeBytes(value(found, column));
        }
        count++;
      }
    }
    return count + " rows, " + digest(content.toByteArray());
  }

  /// @return the value with its length, so that no two rows look alike
  private static byte[] value(ResultSet found, int column) throws SQLException {
    byte[] value = found.getBytes(column);
    return value == null
        ? new byte[] {-1}
        : ByteBuffer.allocate(Integer.BYTES + value.length).putInt(value.length).put(value).array();
  }

  /// What a failing test prints must not be a key.
  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
