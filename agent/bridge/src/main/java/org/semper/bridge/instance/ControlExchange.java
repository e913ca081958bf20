package org.semper.bridge.instance;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One command on one connection: `{"command":"rename","arguments":["…","at work"]}`, the end of the stream, then
/// `{"lines":["…"]}` or `{"lines":[],"refused":"one sentence"}`, the end of the stream.
final class ControlExchange {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_WORDS = 1000;
  private static final int MAX_LENGTH = 4000;

  private final SocketChannel connection;

  ControlExchange(SocketChannel connection) {
    this.connection = connection;
  }

  List<String> ask(String command, List<String> arguments)
      throws IOException, JsonRejected, CommandRefused {
    ObjectNode question = JsonNodeFactory.instance.objectNode().put("command", command);
    send(question, "arguments", arguments);
    JsonFields answer = receive();
    List<String> lines = answer.texts("lines", MAX_WORDS, MAX_LENGTH);
    Optional<String> refused = answer.optionalText("refused", MAX_LENGTH);
    if (refused.isPresent()) {
      throw new CommandRefused(refused.get());
    }
    return lines;
  }

  void answer(ControlCommands commands) throws IOException, JsonRejected {
    JsonFields question = receive();
    String command = question.text("command", MAX_LENGTH);
    List<String> arguments = question.texts("arguments", MAX_WORDS, MAX_LENGTH);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    List<String> lines = List.of();
    try {
      lines = commands.run(command, arguments);
    } catch (CommandRefused e) {
      answer.put("refused", String.valueOf(e.getMessage()));
    }
    send(answer, "lines", lines);
  }

  private void send(ObjectNode message, String name, List<String> texts) throws IOException {
    ArrayNode array = message.putArray(name);
    texts.forEach(array::add);
    Channels.newOutputStream(connection).write(StrictJson.bytes(message));
    connection.shutdownOutput();
  }

  private JsonFields receive() throws IOException, JsonRejected {
    byte[] bytes = Channels.newInputStream(connection).readNBytes(MAX_BYTES + 1);
    return JsonFields.of(StrictJson.parse(bytes, MAX_BYTES), "message");
  }
}
