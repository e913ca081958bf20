package org.semper.e2e.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.server.Reply;
import org.semper.server.Routes;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.communication.ProblemJson;

/// The wire between all parties of a simulated market: carries the bytes that HTTPS carries, to hosts instead of addresses. Messages get
/// lost on either way, come twice, or come once more when everything is over.
final class Wire {

  private static final Duration QUICKEST = Duration.ofMillis(5);
  private static final Duration SLOWEST = Duration.ofMillis(400);
  private static final String JSON = "application/json";

  /// Who answers at a host.
  ///
  /// @param life of the process that does
  record Server(Life life, Routes routes) {}

  private static final class Request {

    private final URI destination;
    private final String method;
    private final Optional<String> contentType;
    private final byte[] body;

    Request(URI destination, String method, Optional<String> contentType, byte[] body) {
      this.destination = destination;
      this.method = method;
      this.contentType = contentType;
      this.body = body.clone();
    }

    String what() {
      return destination.getHost() + destination.getPath();
    }
  }

  private final Chance chance;
  private final SimulatedTime time;
  private final Turns turns;
  private final Faults faults;
  private final Account account;
  private final Map<String, Server> servers = new LinkedHashMap<>();
  private final List<Request> late = new ArrayList<>();

  Wire(Chance chance, SimulatedTime time, Turns turns, Faults faults, Account account) {
    this.chance = chance;
    this.time = time;
    this.turns = turns;
    this.faults = faults;
    this.account = account;
  }

  /// From now on this one answers at the host.
  void serve(String host, Server server) {
    servers.put(host, server);
  }

  /// The end of the wire that a process holds.
  Line of(Life sender) {
    return new Line(sender);
  }

  /// What may still come.
  List<Move> moves() {
    return late.stream()
        .map(request -> new Move("the network brings " + request.what(), 2, () -> arrive(request)))
        .toList();
  }

  private void arrive(Request request) {
    late.remove(request);
    delivered(request);
  }

  /// @return empty if nobody answered
  private Optional<Reply> delivered(Request request) {
    Server server = servers.get(request.destination.getHost());
    time.pass(chance.between(QUICKEST, SLOWEST));
    if (server == null || server.life().isOver()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          server
              .routes()
              .answer(
                  request.method,
                  request.destination.getRawPath(),
                  request.contentType,
                  new ByteArrayInputStream(request.body)));
    } catch (Crash e) {
      if (e.life() != server.life()) {
        throw e;
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Both ways, with whatever goes wrong on them.
  private Optional<Reply> exchanged(Life sender, Request request) {
    Optional<Fault> fault = faults.ofMessage(sender, request.what());
    fault.ifPresent(kind -> account.tell(request.what() + ": " + kind.words()));
    if (fault.isEmpty()) {
      return delivered(request);
    }
    return switch (fault.get()) {
      case REQUEST_LOST -> Optional.empty();
      case ANSWER_LOST -> {
        delivered(request);
        yield Optional.empty();
      }
      case SENT_TWICE -> {
        delivered(request);
        yield delivered(request);
      }
      default -> {
        late.add(request);
        yield delivered(request);
      }
    };
  }

  /// One process's way to all the others.
  final class Line implements Channel, Documents {

    private final Life sender;

    private Line(Life sender) {
      this.sender = sender;
    }

    @Override
    public Answer post(URI destination, byte[] json, Duration deadline) {
      turns.pause(sender);
      Request request = new Request(destination, "POST", Optional.of(JSON), json);
      account.tell(sender + " → " + request.what());
      Optional<Reply> reply = exchanged(sender, request);
      if (reply.isEmpty()) {
        time.pass(deadline);
      }
      turns.pause(sender);
      return reply.map(Line::answer).orElseGet(() -> new Answer.Unanswered(Answer.Cause.SILENT));
    }

    @Override
    public Optional<byte[]> get(URI source, String mediaType, Duration deadline) {
      return document(
          new Request(source, "GET", Optional.empty(), new byte[0]), mediaType, deadline);
    }

    @Override
    public Optional<byte[]> post(
        URI destination, String contentType, byte[] question, String mediaType, Duration deadline) {
      return document(
          new Request(destination, "POST", Optional.of(contentType), question),
          mediaType,
          deadline);
    }

    /// Asked for within what holds locks, so that nobody else has a turn meanwhile.
    private Optional<byte[]> document(Request request, String mediaType, Duration deadline) {
      sender.require();
      Optional<Reply> reply = exchanged(sender, request);
      if (reply.isEmpty()) {
        time.pass(deadline);
      }
      return reply
          .filter(given -> given.status() == 200 && given.contentType().equals(mediaType))
          .map(Reply::body);
    }

    private static Answer answer(Reply reply) {
      if (reply.status() == 200 && reply.contentType().equals(JSON)) {
        return new Answer.Ok(reply.body());
      }
      return ProblemJson.read(reply.status(), reply.body());
    }
  }
}
