package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebDriver;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.browser.NssDatabase;
import org.semper.e2e.wire.RawTls;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;

/// Attack 8, in the browsers: somebody got hold of the key of an authority like the agent's, which nobody has, and makes a
/// certificate for a shop. The browsers trust the authority, and refuse the certificate.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class ForeignCertificateIT {

  private static final String SHOP = "shop.example";
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String HELLO =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK";

  private final AttackedAgent agent;
  private TlsServer genuine;
  private TlsServer foreign;
  private Path pem = Path.of("");

  ForeignCertificateIT(AttackedAgent agent) {
    this.agent = agent;
  }

  @BeforeEach
  void issue() throws IOException {
    Instant now = agent.clock().instant();
    TlsAuthority authority =
        new TlsAuthority(
            "SEMPER local bridge, stolen",
            Set.of("localhost"),
            Set.of(RawTls.loopback()),
            new Validity(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(10))));
    SSLContext ours = authority.issue(List.of(), List.of(RawTls.loopback())).serverContext();
    SSLContext theirs = authority.issue(List.of(SHOP), List.of()).serverContext();
    genuine = TlsServer.start(ours, 0, request -> HELLO);
    foreign = TlsServer.start(theirs, 0, request -> HELLO);
    pem = Files.createTempFile(agent.stage().home(), "stolen", ".pem");
    Files.writeString(pem, Pem.certificate(authority.certificate()));
  }

  @AfterEach
  void stop() throws IOException {
    genuine.close();
    foreign.close();
  }

  @Test
  void chromium_refuses_it() throws IOException {
    NssDatabase.ofHome(agent.stage().home()).trust("stolen", pem);
    try (ChromiumBrowser browser =
        agent.newChromium("--host-resolver-rules=MAP " + SHOP + " 127.0.0.1")) {
      WebDriver driver = browser.driver();
      driver.manage().timeouts().pageLoadTimeout(PATIENCE);
      driver.get("https://127.0.0.1:%d/".formatted(genuine.port()));
      assertThat(driver.getPageSource()).contains("OK");

      driver.get("https://%s:%d/".formatted(SHOP, foreign.port()));
      assertThat(driver.getPageSource()).contains("ERR_CERT_INVALID");
    }
    requireThatOnlyTheGenuineWasReached();
  }

  @Test
  void firefox_refuses_it() throws IOException {
    Path profile = agent.stage().home().resolve(".mozilla/firefox/attacked.default");
    NssDatabase.in(profile).trust("stolen", pem);
    try (FirefoxBrowser browser =
        FirefoxBrowser.start(
            agent.stage().home(),
            profile,
            agent.stage().environment(),
            ExtensionFolder.ofCheckout(),
            "agent@semper.example",
            "user_pref(\"network.dns.localDomains\", \"%s\");".formatted(SHOP))) {
      browser.open("https://127.0.0.1:%d/".formatted(genuine.port()));

      assertThat(
              catchThrowable(() -> browser.open("https://%s:%d/".formatted(SHOP, foreign.port()))))
          .isInstanceOf(IllegalStateException.class);
    }
    requireThatOnlyTheGenuineWasReached();
  }

  private void requireThatOnlyTheGenuineWasReached() {
    assertThat(genuine.requests()).isNotEmpty();
    assertThat(foreign.requests()).isEmpty();
  }
}
