package org.semper.e2e.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.browser.NssDatabase;
import org.semper.e2e.robot.RobotHands;
import org.semper.shop.MarketFolder;
import org.semper.shop.MarketPorts;
import org.semper.shop.MarketUnavailable;
import org.semper.shop.Marketplace;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.trust.KeptTrust;
import org.semper.supporting.trust.TrustRefused;

/// Everything a journey needs, below one folder: a marketplace, a home of the shopper's with its certificate databases, and on
/// demand an agent and a browser in it.
public final class Stage implements AutoCloseable {

  private static final String GECKO_ID = "agent@semper.example";

  private static final int LOWEST_PORT = 20_000;
  private static final int END_OF_PORTS = 30_000;
  private static final int TRIES = 100;

  private final Path folder;
  private final String display;
  private final MarketPorts ports;
  private final Marketplace marketplace;

  private Stage(Path folder, String display, MarketPorts ports) throws IOException {
    this.folder = folder;
    this.display = display;
    this.ports = ports;
    this.marketplace = Marketplace.start(new MarketFolder(folder.resolve("marketplace")), ports);
  }

  /// Starts a marketplace and lays out the home.
  ///
  /// @param folder empty or an earlier stage's
  /// @param display value of DISPLAY for everything with a window
  public static Stage set(Path folder, String display) throws IOException {
    return new Stage(folder, display, MarketPorts.ANY).laidOut();
  }

  /// Likewise, with a marketplace that can be started again at the same ports.
  static Stage setAtPorts(Path folder, String display) throws IOException {
    Random random = new Random();
    for (int tries = 1; ; tries++) {
      try {
        MarketPorts ports = new MarketPorts(random.nextInt(LOWEST_PORT, END_OF_PORTS));
        return new Stage(folder, display, ports).laidOut();
      } catch (MarketUnavailable e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /// Goes on with what is in the folder.
  ///
  /// @param ports at which its marketplace was before
  static Stage goOn(Path folder, String display, MarketPorts ports) throws IOException {
    return new Stage(folder, display, ports);
  }

  private Stage laidOut() throws IOException {
    for (Path own : List.of(home(), config(), data().getParent(), runtime())) {
      Files.createDirectories(own);
      Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
    }
    trustTheMarketplace();
    for (NssDatabase browsers :
        List.of(NssDatabase.ofHome(home()), NssDatabase.in(firefoxProfile()))) {
      browsers.trust("SEMPER demo web root", marketplace.webRoot());
    }
    return this;
  }

  /// Where the marketplace's servers listen.
  MarketPorts ports() {
    return ports;
  }

  public Marketplace marketplace() {
    return marketplace;
  }

  public Path home() {
    return folder.resolve("home");
  }

  /// The agent's data folder.
  public Path data() {
    return home().resolve(".local/share/semper");
  }

  /// Whether the agent's first start is over.
  public boolean isSetUp() {
    return Files.exists(data().resolve("vault.json"));
  }

  /// The agent's folder of settings, with the shopper's trust lists.
  public Path config() {
    return home().resolve(".config/semper");
  }

  /// Variables for programs that live in the home.
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", home().toString());
    environment.put("DISPLAY", display);
    environment.put("XDG_DATA_HOME", home().resolve(".local/share").toString());
    environment.put("XDG_CONFIG_HOME", home().resolve(".config").toString());
    environment.put("XDG_RUNTIME_DIR", runtime().toString());
    return environment;
  }

  /// Starts the agent with a robot at its windows.
  public RobotHands startAgent(String... arguments) {
    return RobotHands.start(environment(), folder.resolve("agent.log"), arguments);
  }

  /// The agent that runs in the shopper's home.
  public RunningAgent runningAgent() throws IOException, AgentNotRunning {
    return RunningAgent.find(
        RuntimeFolder.of(environment(), System.getProperty("os.name"), home()));
  }

  /// The port on which the agent in the shopper's home listens.
  public int port() {
    try {
      return runningAgent().port();
    } catch (IOException | AgentNotRunning e) {
      throw new AssertionError("no agent runs in " + home(), e);
    }
  }

  /// Runs one command of the agent's command line to its end.
  ///
  /// @return what it printed
  /// @throws AssertionError with what it printed if it fails
  public String command(String... arguments) {
    return AgentCommand.run(environment(), arguments);
  }

  /// Chromium with the extension in the shopper's home.
  ///
  /// @param switches more of Chromium's
  public ChromiumBrowser startChromium(String... switches) throws IOException {
    return ChromiumBrowser.start(home(), display, ExtensionFolder.ofCheckout(), switches);
  }

  /// Firefox with a profile that trusts the marketplace, and the agent, if its certificate is installed by then.
  ///
  /// @param preferences lines of `user.js`, such as `user_pref("name", "value");`
  public FirefoxBrowser startFirefox(String... preferences) throws IOException {
    return startFirefox(ExtensionFolder.ofCheckout(), preferences);
  }

  /// Firefox likewise, with an extension of another folder.
  public FirefoxBrowser startFirefox(ExtensionFolder extension, String... preferences)
      throws IOException {
    return FirefoxBrowser.start(
        home(), firefoxProfile(), environment(), extension, GECKO_ID, preferences);
  }

  @Override
  public void close() throws IOException {
    marketplace.close();
  }

  /// The shopper has the list of its operator already, as from `./semper agent trust-list add`.
  private void trustTheMarketplace() throws IOException {
    try {
      KeptTrust.read(config()).take(marketplace.signedTrustList());
    } catch (TrustListRejected | TrustRefused e) {
      throw new IOException("the marketplace's list is not taken", e);
    }
  }

  private Path firefoxProfile() {
    return home().resolve(".mozilla/firefox/demo.default");
  }

  private Path runtime() {
    return folder.resolve("run");
  }
}
