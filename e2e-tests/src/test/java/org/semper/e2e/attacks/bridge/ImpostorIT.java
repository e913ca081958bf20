package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.semper.bridge.BridgeFiles;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.pages.ExtensionPairingPage;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;

/// Attack 12: another program has the agent's port when the extension comes, or stands between the two while they are paired.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class ImpostorIT {

  private static final String HELLO = "{\"version\":1,\"agent\":\"0.1.0\",\"locked\":false}";

  private final AttackedAgent agent;
  private ChromiumBrowser browser;

  ImpostorIT(AttackedAgent agent) {
    this.agent = agent;
  }

  @BeforeEach
  void open() throws IOException {
    browser = agent.newChromium();
  }

  @AfterEach
  void close() throws Exception {
    browser.close();
    agent.restart();
    agent.unlock();
    agent.revokeOthers();
  }

  /// First with a certificate that nobody trusts, then with the agent's own, stolen. The first learns nothing, the second that
  /// an extension says hello; the owner learns of both.
  @Test
  void is_found_out_and_told_nothing_but_hello() throws Exception {
    new Purchase(agent.stage(), agent.shopper(), browser).pair();
    ExtensionPopup popup = new ExtensionPopup(browser);
    popup.awaitState("ready");
    int port = agent.port();
    agent.hands().close();

    SSLContext untrusted = agent.stage().marketplace().webCertificate("localhost").serverContext();
    try (TlsServer impostor = TlsServer.start(untrusted, port, request -> hello())) {
      popup.awaitState("untrusted");
      assertThat(impostor.requests()).isEmpty();
    }
    try (TlsServer impostor = TlsServer.start(stolen(), port, request -> hello())) {
      popup.awaitState("impostor");
      assertThat(impostor.requests())
          .isNotEmpty()
          .allSatisfy(request -> assertThat(request).startsWith("POST /v1/hello HTTP/1.1"));
    }
  }

  /// It has the agent's certificate and port, and a key of its own that it wants paired in place of the extension's. The extension
  /// sees that the agent's proof is for somebody else and shows no code; so the owner has none to type.
  @Test
  void between_the_two_while_they_are_paired_gets_no_code() throws Exception {
    int port = agent.port();
    agent.hands().close();
    Meddler meddler = new Meddler(agent, agent.stranger(AttackedAgent.extensionOrigin()));
    try (TlsServer between = TlsServer.start(stolen(), port, meddler::answer)) {
      agent.restart();
      agent.unlock();
      AgentState before = agent.state();
      agent.ask("pair");

      assertThat(new ExtensionPairingPage(browser).refused(port)).isEqualTo("PAIRING_FAILED");
      assertThat(
              browser
                  .driver()
                  .findElement(By.cssSelector("[data-testid='pairing-code']"))
                  .isDisplayed())
          .isFalse();
      assertThat(between.requests()).hasSize(2);

      agent.hands().see("Pair this browser?");
      agent.hands().leaveBy("ESCAPE", "Code shown by the extension");
      before.requireSame(agent.state());
    }
  }

  /// The agent's own certificate and key.
  private SSLContext stolen() throws IOException, KeyFileDamaged {
    return BridgeFiles.certificate(agent.stage().data().resolve("bridge"), agent.clock())
        .serverContext();
  }

  private static String hello() {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(HELLO.length(), HELLO);
  }
}
