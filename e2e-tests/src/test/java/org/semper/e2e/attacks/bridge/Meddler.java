package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.e2e.wire.PairingTalk;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.WireAnswer;

/// Somebody between extension and agent who pairs with the agent in the extension's place: the extension gets the agent's answers,
/// the agent gets the meddler's key.
final class Meddler {

  private static final int MOST_BYTES = 4096;

  private final AttackedAgent agent;
  private final ProgramClient own;
  private final PairingTalk talk;
  private Optional<PairingOpened> opened = Optional.empty();

  Meddler(AttackedAgent agent, ProgramClient own) {
    this.agent = agent;
    this.own = own;
    this.talk = new PairingTalk(own.origin(), own.key());
  }

  /// What the agent says to a commitment.
  static PairingOpened opened(WireAnswer answer) throws JsonRejected {
    byte[] content = answer.content().getBytes(StandardCharsets.UTF_8);
    return PairingOpened.parse(StrictJson.parse(content, MOST_BYTES));
  }

  /// What the extension gets for its request.
  synchronized String answer(String request) {
    try {
      return request.startsWith("POST /v1/pairing/commit ") ? committed() : revealed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonRejected e) {
      throw new IllegalStateException("the agent's answer is none", e);
    }
  }

  private String committed() throws IOException, JsonRejected {
    int port = agent.port();
    WireAnswer answer =
        own.exchange(port, own.pairing(port, "commit", talk.commit("Chromium").toJson()));
    opened = Optional.of(opened(answer));
    return answer.raw();
  }

  private String revealed() throws IOException {
    int port = agent.port();
    return own.exchange(
            port, own.pairing(port, "reveal", talk.reveal(opened.orElseThrow()).toJson()))
        .raw();
  }
}
