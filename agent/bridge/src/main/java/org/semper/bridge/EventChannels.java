package org.semper.bridge;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.EventHint;
import org.semper.api.json.StrictJson;
import org.semper.bridge.pairing.PairedClient;
import org.semper.bridge.pairing.PairedClients;
import org.xnio.IoUtils;

/// Open event channels. The agent only sends, and only hints; a channel on which something else than a close arrives is
/// closed. A revoked client's channels end with its pairing.
final class EventChannels implements AutoCloseable {

  private static final int MAX_PER_CLIENT = 4;
  private static final long MAX_MESSAGE_BYTES = 125;

  private final PairedClients clients;
  private final Map<WebSocketChannel, String> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("bridge-heartbeat").factory());
  private final ScheduledFuture<?> beat;

  EventChannels(PairedClients clients, Duration heartbeat) {
    this.clients = clients;
    clients.onRevoked(this::closeAllOf);
    this.beat =
        pulse.scheduleAtFixedRate(
            () -> send(EventHint.HEARTBEAT),
            heartbeat.toMillis(),
            heartbeat.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// Takes a channel in and hints at once, since what changed between its ticket and now was told to nobody.
  ///
  /// @param client whose ticket admitted the channel
  void add(String client, WebSocketChannel channel) {
    open.put(channel, client);
    channel.addCloseTask(open::remove);
    channel.getReceiveSetter().set(new OnlyClosing());
    channel.resumeReceives();
    if (clients.find(client).isEmpty()) {
      end(channel, CloseMessage.MSG_VIOLATES_POLICY, ErrorCode.CLIENT_REVOKED.name());
    } else if (open.values().stream().filter(client::equals).count() > MAX_PER_CLIENT) {
      end(channel, CloseMessage.MSG_VIOLATES_POLICY, ErrorCode.RATE_LIMITED.name());
    } else {
      send(EventHint.CHANGED, channel);
    }
  }

  /// Tells all clients that a deal changed; each asks for its own.
  void changed() {
    send(EventHint.CHANGED);
  }

  /// @return number of open channels
  int size() {
    return open.size();
  }

  @Override
  public void close() {
    beat.cancel(false);
    pulse.shutdown();
    open.keySet().forEach(channel -> end(channel, CloseMessage.GOING_AWAY, ""));
  }

  private void send(EventHint hint) {
    open.keySet().forEach(channel -> send(hint, channel));
  }

  private static void send(EventHint hint, WebSocketChannel channel) {
    String text = new String(StrictJson.bytes(hint.toJson()), StandardCharsets.UTF_8);
    WebSockets.sendText(text, channel, new CloseOnError());
  }

  private void closeAllOf(PairedClient revoked) {
    open.forEach((channel, client) -> {
      if (client.equals(revoked.id())) {
        end(channel, CloseMessage.MSG_VIOLATES_POLICY, ErrorCode.CLIENT_REVOKED.name());
      }
    });
  }

  private void end(WebSocketChannel channel, int code, String reason) {
    open.remove(channel);
    WebSockets.sendClose(new CloseMessage(code, reason), channel, new CloseAlways());
  }

  private final class OnlyClosing extends AbstractReceiveListener {

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
      end(channel, CloseMessage.MSG_VIOLATES_POLICY, "");
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
      end(channel, CloseMessage.MSG_VIOLATES_POLICY, "");
    }

    @Override
    protected long getMaxTextBufferSize() {
      return MAX_MESSAGE_BYTES;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
      return MAX_MESSAGE_BYTES;
    }
  }

  private static final class CloseOnError implements WebSocketCallback<Void> {

    @Override
    public void complete(WebSocketChannel channel, @Nullable Void context) {}

    @Override
    public void onError(WebSocketChannel channel, @Nullable Void context, Throwable cause) {
      IoUtils.safeClose(channel);
    }
  }

  private static final class CloseAlways implements WebSocketCallback<Void> {

    @Override
    public void complete(WebSocketChannel channel, @Nullable Void context) {
      IoUtils.safeClose(channel);
    }

    @Override
    public void onError(WebSocketChannel channel, @Nullable Void context, Throwable cause) {
      IoUtils.safeClose(channel);
    }
  }
}
