package org.semper.e2e.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A session of WebDriver BiDi (W3C) over its WebSocket: commands and their results; events are not kept.
final class BidiConnection implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final WebSocket socket;

  /// @param address such as `ws://127.0.0.1:PORT/session`
  BidiConnection(URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, new Receiver()).join();
  }

  ObjectNode parameters() {
    return JsonMapper.shared().createObjectNode();
  }

  /// Sends a command and waits for its result.
  ///
  /// @throws IllegalStateException with the browser's words if it refuses
  JsonNode send(String method, ObjectNode parameters) {
    JsonNode message = ask(method, parameters);
    if (!message.path("type").asString("").equals("success")) {
      throw new IllegalStateException(
          method
              + ": "
              + message.path("error").asString("")
              + " "
              + message.path("message").asString(""));
    }
    return message.path("result");
  }

  /// Sends a command and waits for the message that answers it, which may be an error.
  JsonNode ask(String method, ObjectNode parameters) {
    long id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode command = parameters().put("id", id).put("method", method);
    command.set("params", parameters);
    socket.sendText(command.toString(), true).join();
    return await(method, answer);
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }

  private static JsonNode await(String method, CompletableFuture<JsonNode> answer) {
    try {
      return answer.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + method, e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer to " + method, e);
    }
  }

  /// Puts fragments together and hands results to who waits.
  private final class Receiver implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = JsonMapper.shared().readTree(text.toString());
        text.setLength(0);
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asLong(-1));
        if (answer != null) {
          answer.complete(message);
        }
      }
      webSocket.request(1);
      return CompletableFuture.completedStage(last);
    }
  }
}
