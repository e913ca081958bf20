package org.semper.e2e.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.semper.app.Main;
import org.semper.bridge.BridgeFiles;
import org.semper.bridge.instance.RuntimeFile;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;

/// What the agent costs when nothing goes on: its start, until a browser gets an answer, and its memory; beside a JVM that only
/// says that it runs.
final class AgentFigures {

  private static final int STARTS = 10;
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Stage stage;
  private final Sheet sheet;
  private final HttpsChannel channel;

  private AgentFigures(Stage stage, Sheet sheet, HttpsChannel channel) {
    this.stage = stage;
    this.sheet = sheet;
    this.channel = channel;
  }

  static void measure(Stage stage, Sheet sheet) throws IOException, KeyFileDamaged {
    try (RobotHands hands = stage.startAgent("run")) {
      new Shopper(hands).setUp();
    }
    Path bridge = stage.data().resolve("bridge");
    var trusted = BridgeFiles.certificate(bridge, stage.marketplace().clock()).authority();
    try (HttpsChannel channel = new HttpsChannel(List.of(trusted))) {
      new AgentFigures(stage, sheet, channel).measure();
    }
  }

  private void measure() throws IOException {
    sheet.title("The agent, locked, nothing going on");
    Samples starts = new Samples();
    Samples bare = new Samples();
    long memory = 0;
    long least = 0;
    for (int i = -1; i < STARTS; i++) {
      try (Program agent =
          Program.start(stage.environment(), "agent-alone", Main.class.getName(), "run")) {
        agent.says("SEMPER is running");
        requireAnswer(agent);
        long age = agent.age();
        if (i >= 0) {
          starts.add(age);
        }
        memory = agent.settledMemory();
      }
      try (Program idle = Program.start(stage.environment(), "idle", IdleProgram.class.getName())) {
        bare.add(idle.says("running"));
        least = idle.settledMemory();
      }
    }
    String peer =
        "%.1f times a bare JVM's, %s"
            .formatted(
                (double) starts.median().toNanos() / bare.median().toNanos(),
                Sheet.millis(bare.median()));
    sheet.times("start to first answer", starts, peer, "≤ 500 ms");
    sheet.line(
        "idle memory (resident)",
        "%,d MB".formatted(memory >> 20),
        "a bare JVM has %,d MB".formatted(least >> 20),
        "≤ 110 MB");
  }

  /// To a stranger the answer is a refusal.
  private void requireAnswer(Program agent) throws IOException {
    RuntimeFolder folder =
        RuntimeFolder.of(stage.environment(), System.getProperty("os.name"), stage.home());
    Optional<RuntimeFile> file = RuntimeFile.read(folder).filter(f -> f.pid() == agent.pid());
    URI hello =
        URI.create(
            "https://127.0.0.1:%d/v1/hello".formatted(file.map(RuntimeFile::port).orElse(0)));
    if (!(channel.post(hello, NOTHING, DEADLINE) instanceof Answer.Problem)) {
      throw new IOException("the agent does not answer");
    }
  }
}
