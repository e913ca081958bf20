package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonRejected;
import org.semper.bridge.BridgeFiles;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.RawTls;
import org.semper.e2e.wire.WireAnswer;

/// An agent as its owner has it after some time: set up, unlocked, one client paired, one deal rejected; no window shows. All
/// that is done to it comes over its port, from the owner's command line, or from a pointer and a keyboard.
final class AttackedAgent implements AutoCloseable {

  static final String HELLO = "{\"min\":1,\"max\":1}";

  /// The one answer to everybody who is not admitted.
  static final String FORBIDDEN =
      """
      HTTP/1.1 403 Forbidden\r
      Connection: close\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Content-Type: application/problem+json\r
      Content-Length: 55\r
      \r
      {"type":"about:blank","title":"Forbidden","status":403}\
      """;

  private static final Duration LOOK = Duration.ofMillis(200);

  private final VirtualDisplay display;
  private final Stage stage;
  private RobotHands hands;
  private final X509Certificate authority;
  private final ProgramClient client;
  private final Offers offers;

  private AttackedAgent(Path folder) throws Exception {
    display = VirtualDisplay.start(folder);
    stage = Stage.set(folder, display.name());
    hands = stage.startAgent("run");
    shopper().setUp();
    authority = BridgeFiles.certificate(stage.data().resolve("bridge"), clock()).authority();
    offers = new Offers(stage.marketplace());
    client = pair(extensionOrigin(), "Chromium");
    unlock();
  }

  /// @param folder for everything around it
  static AttackedAgent start(Path folder) throws Exception {
    return new AttackedAgent(folder);
  }

  int port() {
    return running().port();
  }

  Stage stage() {
    return stage;
  }

  Clock clock() {
    return stage.marketplace().clock();
  }

  RobotHands hands() {
    return hands;
  }

  Shopper shopper() {
    return new Shopper(hands);
  }

  X509Certificate authority() {
    return authority;
  }

  /// The one that the owner paired.
  ProgramClient client() {
    return client;
  }

  Offers offers() {
    return offers;
  }

  /// Of the genuine extension in Chromium.
  static String extensionOrigin() throws IOException {
    return "chrome-extension://" + ExtensionFolder.ofCheckout().chromiumId();
  }

  /// Somebody with a key of its own that nobody paired.
  ProgramClient stranger(String origin) {
    return new ProgramClient(authority, origin, clock());
  }

  RawTls connect() throws IOException {
    return RawTls.connect(port(), authority);
  }

  /// A call of the paired client that the agent would answer.
  String valid() {
    return client.sign(client.call(port(), "/v1/hello", HELLO));
  }

  /// Sends on a connection of its own and reads to the end.
  String everythingAnswered(String request) throws IOException {
    try (RawTls tls = connect()) {
      tls.send(request);
      return tls.rest();
    }
  }

  /// What the agent printed, since the first start.
  String console() throws IOException {
    return Files.readString(consoleFile());
  }

  /// Where a running agent leaves its traces.
  RuntimeFolder runtime() {
    return RuntimeFolder.of(stage.environment(), System.getProperty("os.name"), stage.home());
  }

  /// What the agent logged to its own files.
  String log() throws IOException {
    StringBuilder all = new StringBuilder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(stage.data(), "agent.log*")) {
      for (Path file : files) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  /// Asks as the owner's command line does.
  List<String> ask(String command, String... arguments) {
    try {
      return running().ask(command, arguments);
    } catch (AgentNotRunning | CommandRefused e) {
      throw new AssertionError(command, e);
    }
  }

  /// Pairs a program, the owner typing its code.
  ///
  /// @param label what it calls itself
  ProgramClient pair(String origin, String label) throws IOException, JsonRejected {
    ProgramClient paired = stranger(origin);
    ask("pair");
    shopper().pair(paired.beginPairing(port(), label));
    hands.disappears("Code shown by the extension");
    assertThat(paired.ask(port(), "/v1/hello", HELLO).status()).isEqualTo(200);
    return paired;
  }

  /// Opens a deal of the first storefront's, as the paired client.
  WireAnswer openDeal() throws IOException, InterruptedException {
    return client.ask(port(), "/v1/deals", offers.request(), client.idempotencyKey());
  }

  /// What the agent says to the paired client's request for a deal, once it lets this client ask for one again.
  WireAnswer askForDeal(String request) throws IOException {
    UUID key = client.idempotencyKey();
    WireAnswer answer = client.ask(port(), "/v1/deals", request, key);
    while (answer.status() == ErrorCode.RATE_LIMITED.status()) {
      LockSupport.parkNanos(LOOK.toNanos());
      answer = client.ask(port(), "/v1/deals", request, key);
    }
    return answer;
  }

  /// Chromium with the extension, both new to each other and to the agent, whose certificate it trusts.
  ///
  /// @param switches more of Chromium's
  ChromiumBrowser newChromium(String... switches) throws IOException {
    return newChromium(Map.of(), switches);
  }

  /// As [#newChromium], with more in its environment.
  ChromiumBrowser newChromium(Map<String, String> more, String... switches) throws IOException {
    stage.command("trust", "install");
    return startChromium(more, switches);
  }

  /// Chromium as new, which trusts whom its owner's database says.
  ChromiumBrowser startChromium() throws IOException {
    return startChromium(Map.of());
  }

  private ChromiumBrowser startChromium(Map<String, String> more, String... switches)
      throws IOException {
    Path profile = stage.home().resolve("chromium-profile");
    if (Files.exists(profile)) {
      Files.move(profile, Files.createTempDirectory(stage.home(), "used").resolve("profile"));
    }
    Map<String, String> environment = new HashMap<>(more);
    environment.put("DISPLAY", display.name());
    return ChromiumBrowser.start(environment, stage.home(), ExtensionFolder.ofCheckout(), switches);
  }

  /// Ends the pairing of all but the one client.
  void revokeOthers() {
    ask("browsers").stream()
        .map(line -> line.split(" ", 2)[0])
        .filter(id -> !id.equals(client.id()))
        .forEach(id -> ask("revoke", id));
  }

  /// Ends it as an owner does and starts it again in the same home; it is locked then.
  void restart() {
    restart(Map.of());
  }

  /// As [#restart], with more in its environment.
  void restart(Map<String, String> more) {
    hands.close();
    Map<String, String> environment = new HashMap<>(stage.environment());
    environment.putAll(more);
    hands = RobotHands.start(environment, consoleFile(), "run");
    hands.awaitRunning();
  }

  /// The owner unlocks it; a deal that was opened for that is rejected.
  void unlock() throws IOException, InterruptedException {
    assertThat(openDeal().status()).isEqualTo(202);
    shopper().unlock();
    hands.waitFor("Order with obligation to pay");
    shopper().reject();
    hands.disappears("TOTAL");
  }

  AgentState state() throws IOException {
    return AgentState.of(this);
  }

  @Override
  public void close() throws IOException {
    offers.close();
    hands.close();
    stage.close();
    display.close();
  }

  private Path consoleFile() {
    return stage.home().resolveSibling("agent.log");
  }

  private RunningAgent running() {
    try {
      return stage.runningAgent();
    } catch (IOException | AgentNotRunning e) {
      throw new AssertionError("the agent does not run", e);
    }
  }
}
