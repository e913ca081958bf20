package org.semper.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.semper.app.install.Installation;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFile;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.trust.KeptTrust;

/// Whether the agent is set up, runs, and says where.
final class AgentLinks {

  private static final String START = "start SEMPER with: ./semper agent run";

  private final Installation installation;
  private final RuntimeFolder runtime;
  private OptionalInt port = OptionalInt.empty();

  AgentLinks(Installation installation, RuntimeFolder runtime) {
    this.installation = installation;
    this.runtime = runtime;
  }

  List<Link> look() throws IOException {
    Optional<RuntimeFile> announced = RuntimeFile.read(runtime);
    return List.of(setUp(), running(announced), runtimeFile(announced));
  }

  /// Of an agent that answers.
  OptionalInt port() {
    return port;
  }

  private Link setUp() throws IOException {
    if (!Files.exists(installation.folders().vaultFile())) {
      return new Link.Broken("set-up", "the first start was never finished", START);
    }
    try {
      return KeptTrust.read(installation.folders().config()).isEmpty()
          ? new Link.Broken(
              "set-up", "there is no trust list", "run: ./semper agent trust-list add FILE")
          : new Link.Holds("set-up", installation.folders().data().toString());
    } catch (TrustListRejected e) {
      return new Link.Broken(
          "set-up", String.valueOf(e.getMessage()), "get the list again from its operator");
    }
  }

  private Link running(Optional<RuntimeFile> announced) throws IOException {
    boolean held = SingleInstance.isHeld(runtime);
    if (announced.isEmpty()) {
      return held
          ? new Link.Broken(
              "agent",
              "SEMPER has begun and does not listen yet",
              "look for its window, or wait, and run this again")
          : new Link.Broken("agent", "SEMPER does not run", START);
    }
    try {
      RunningAgent agent = RunningAgent.find(runtime);
      agent.askPromptly("status");
      port = OptionalInt.of(agent.port());
      return new Link.Holds("agent", "runs, as process " + announced.get().pid());
    } catch (AgentNotRunning | CommandRefused e) {
      return held
          ? new Link.Broken(
              "agent",
              "SEMPER runs and does not answer",
              "end process %s, then %s".formatted(announced.get().pid(), START))
          : new Link.Broken("agent", "SEMPER ended without saying so", START);
    }
  }

  private Link runtimeFile(Optional<RuntimeFile> announced) {
    Path file = runtime.runtimeFile();
    if (port.isPresent()) {
      return new Link.Holds("runtime file", file.toString());
    }
    if (announced.isPresent()) {
      return new Link.Unknown("runtime file", "of an agent that does not answer: " + file);
    }
    return Files.exists(file)
        ? new Link.Broken("runtime file", "not an agent's: " + file, "delete " + file)
        : new Link.Unknown("runtime file", "there while SEMPER runs: " + file);
  }
}
