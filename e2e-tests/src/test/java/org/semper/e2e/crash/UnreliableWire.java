package org.semper.e2e.crash;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;

/// The buyer's channel to seller and bank, with faults at chosen messages. Remembers what passed.
final class UnreliableWire implements Channel {

  /// What happens to a message.
  enum Fault {
    NONE,
    REQUEST_LOST,
    ANSWER_LOST,
    SENT_TWICE,
    ANSWERED_TWICE
  }

  /// Which fault each message has.
  interface Faults {
    /// The fault of this message.
    ///
    /// @param message 1 for the first
    Fault of(int message);
  }

  /// A message that was sent.
  record Sent(URI destination, String json) {

    /// The address without the port.
    String name() {
      return destination.getHost() + destination.getPath();
    }
  }

  private final Channel channel;
  private final AtomicReference<Faults> faults;
  private final List<Sent> sent;

  UnreliableWire(Channel channel, AtomicReference<Faults> faults, List<Sent> sent) {
    this.channel = channel;
    this.faults = faults;
    this.sent = sent;
  }

  @Override
  public Answer post(URI destination, byte[] json, Duration deadline) {
    int message;
    synchronized (sent) {
      sent.add(new Sent(destination, new String(json, StandardCharsets.UTF_8)));
      message = sent.size();
      sent.notifyAll();
    }
    return switch (faults.get().of(message)) {
      case NONE -> channel.post(destination, json, deadline);
      case REQUEST_LOST -> new Answer.Unanswered(Answer.Cause.SILENT);
      case ANSWER_LOST -> {
        channel.post(destination, json, deadline);
        yield new Answer.Unanswered(Answer.Cause.SILENT);
      }
      case SENT_TWICE -> {
        channel.post(destination, json, deadline);
        yield channel.post(destination, json, deadline);
      }
      case ANSWERED_TWICE -> {
        Answer first = channel.post(destination, json, deadline);
        channel.post(destination, json, deadline);
        yield first;
      }
    };
  }

  /// Waits until so many were sent.
  ///
  /// @return the last of them
  static Sent await(List<Sent> sent, int count) throws InterruptedException {
    synchronized (sent) {
      while (sent.size() < count) {
        sent.wait();
      }
      return sent.get(count - 1);
    }
  }

  /// What was sent, first message first; the count begins anew.
  static List<Sent> take(List<Sent> sent) {
    synchronized (sent) {
      List<Sent> taken = new ArrayList<>(sent);
      sent.clear();
      return taken;
    }
  }
}
