package org.semper.transfer.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;

/// A channel on which things go wrong as a test says, one request after the other; then it is sound again.
public final class FaultyChannel implements Channel {

  /// What goes wrong with one request.
  public enum Fault {
    NONE,
    /// The request never arrives.
    LOST_REQUEST,
    /// The request arrives, its answer does not.
    LOST_ANSWER,
    /// The request arrives twice; the second answer comes back.
    DUPLICATED
  }

  private final Channel sound;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private UnaryOperator<String> alteration = UnaryOperator.identity();

  public FaultyChannel(Channel sound) {
    this.sound = sound;
  }

  /// What goes wrong with the next requests.
  public synchronized void next(Fault... each) {
    faults.addAll(List.of(each));
  }

  /// Somebody on the way changes every request from now on.
  public synchronized void alter(UnaryOperator<String> change) {
    alteration = change;
  }

  /// Every request as it was handed in.
  public synchronized List<String> sent() {
    return List.copyOf(sent);
  }

  @Override
  public Answer post(URI destination, byte[] json, Duration deadline) {
    return switch (begin(json)) {
      case NONE -> deliver(destination, json, deadline);
      case LOST_REQUEST -> silent();
      case LOST_ANSWER -> {
        deliver(destination, json, deadline);
        yield silent();
      }
      case DUPLICATED -> {
        deliver(destination, json, deadline);
        yield deliver(destination, json, deadline);
      }
    };
  }

  private synchronized Fault begin(byte[] json) {
    sent.add(new String(json, UTF_8));
    return faults.isEmpty() ? Fault.NONE : faults.poll();
  }

  private Answer deliver(URI destination, byte[] json, Duration deadline) {
    String text = new String(json, UTF_8);
    byte[] altered = alteration.apply(text).getBytes(UTF_8);
    return sound.post(destination, altered, deadline);
  }

  private static Answer silent() {
    return new Answer.Unanswered(Answer.Cause.SILENT);
  }
}
