package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingProof;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.bridge.pairing.PairingExtension;
import org.semper.bridge.pairing.TypedCode;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import tools.jackson.databind.JsonNode;

@Tag("server")
final class PairingRouteTest {

  private static final String ORIGIN = "moz-extension://11111111-2222-4333-8444-555555555555";

  @TempDir Path folder;
  private BridgeFixture bridge;
  private final PairingExtension extension = new PairingExtension(EcdsaP256Key.generate(), ORIGIN);

  @BeforeEach
  void start() throws Exception {
    bridge = BridgeFixture.standard(folder);
  }

  @AfterEach
  void stop() throws Exception {
    bridge.close();
  }

  @Test
  void an_extension_is_paired_once_the_owner_typed_its_code() throws Exception {
    bridge.pairing.open();
    PairingOpened opened = commit();
    RawHttps.Response answer = post("reveal", extension.reveal(opened).toJson());
    PairingProof proof = PairingProof.parse(json(answer));

    bridge
        .files
        .key()
        .publicKey()
        .verify(extension.agentProof(opened), Base64Url.decode(proof.proof()).orElseThrow());
    assertThat(bridge.asking.orElseThrow().origin()).isEqualTo(ORIGIN);
    assertThat(bridge.asking.orElseThrow().label()).isEqualTo("Chromium 156");
    assertThat(bridge.asked.orElseThrow().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.MATCHES);
  }

  @Test
  void closed_or_late_it_answers_as_everybody_else() throws Exception {
    assertForbidden(post("commit", extension.commit().toJson()));

    bridge.pairing.open();
    bridge.clock.advance(Duration.ofSeconds(60));
    assertForbidden(post("commit", extension.commit().toJson()));
  }

  @Test
  void what_is_malformed_is_refused_and_leaves_pairing_open() throws Exception {
    bridge.pairing.open();

    assertForbidden(bridge.send(request("commit", "{}")));
    assertForbidden(bridge.send(request("commit", "{\"version\":2}")));
    assertForbidden(bridge.send(request("commit", "x".repeat(5000))));
    assertForbidden(bridge.send(request("nothing", "{}")));
    assertThat(bridge.pairing.isOpen()).isTrue();
  }

  @Test
  void a_page_or_another_extension_is_refused_and_leaves_pairing_open() throws Exception {
    bridge.pairing.open();
    String request = request("commit", text(extension.commit().toJson()));

    assertForbidden(bridge.send(request.replace(ORIGIN, "https://shop.example")));
    assertForbidden(bridge.send(request.replace(ORIGIN, "chrome-extension://" + "p".repeat(32))));
    assertForbidden(bridge.send(request.replace(ORIGIN, ORIGIN + ".evil.test")));
    assertForbidden(bridge.send(request.replace("Host: 127.0.0.1", "Host: localhost")));
    assertForbidden(bridge.send(request.replace("POST", "PUT")));
    assertForbidden(bridge.send(request.replace("application/json", "text/plain")));
    assertThat(bridge.pairing.isOpen()).isTrue();
  }

  @Test
  void a_second_extension_closes_it_for_both() throws Exception {
    bridge.pairing.open();
    PairingOpened opened = commit();

    assertForbidden(post("commit", extension.commit().toJson()));
    assertForbidden(post("reveal", extension.reveal(opened).toJson()));
    assertThat(bridge.asked).isEmpty();
  }

  @Test
  void a_second_extension_closes_it_while_the_code_of_the_first_is_typed() throws Exception {
    bridge.pairing.open();
    PairingOpened opened = commit();
    assertThat(post("reveal", extension.reveal(opened).toJson()).status()).isEqualTo(200);

    assertForbidden(post("commit", extension.commit().toJson()));
    assertThat(bridge.asked.orElseThrow().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
  }

  @Test
  void somebody_who_guesses_is_slowed_down() throws Exception {
    for (int i = 0; i < 20; i++) {
      post("commit", extension.commit().toJson());
    }
    bridge.pairing.open();

    assertForbidden(post("commit", extension.commit().toJson()));
    bridge.clock.advance(Duration.ofSeconds(3));
    commit();
  }

  /// Needs root, to become somebody else.
  @Test
  void another_user_of_this_computer_is_refused() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")));
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    bridge.pairing.open();

    assertThat(postAsNobody()).isEqualTo("403");
    assertThat(bridge.pairing.isOpen()).isTrue();
    commit();
  }

  private String postAsNobody() throws Exception {
    Process curl =
        new ProcessBuilder(
                "/usr/bin/setpriv",
                "--reuid=65534",
                "--clear-groups",
                "curl",
                "-sk",
                "-o",
                "/dev/null",
                "-w",
                "%{http_code}",
                "-H",
                "Content-Type: application/json",
                "-H",
                "Origin: " + ORIGIN,
                "-d",
                text(extension.commit().toJson()),
                "https://" + bridge.authority() + "/v1/pairing/commit")
            .start();
    String status = new String(curl.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    curl.waitFor();
    return status;
  }

  private PairingOpened commit() throws Exception {
    return PairingOpened.parse(json(post("commit", extension.commit().toJson())));
  }

  private RawHttps.Response post(String step, JsonNode message) throws Exception {
    return bridge.send(request(step, text(message)));
  }

  private String request(String step, String content) {
    return "POST /v1/pairing/"
        + step
        + " HTTP/1.1\r\nHost: "
        + bridge.authority()
        + "\r\nOrigin: "
        + ORIGIN
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + content.length()
        + "\r\n\r\n"
        + content;
  }

  private static JsonNode json(RawHttps.Response response) throws Exception {
    assertThat(response.status()).as(response.raw()).isEqualTo(200);
    return StrictJson.parse(response.content().getBytes(StandardCharsets.UTF_8), 4096);
  }

  private static String text(JsonNode message) {
    return new String(StrictJson.bytes(message), StandardCharsets.UTF_8);
  }

  private static void assertForbidden(RawHttps.Response response) {
    assertThat(response.raw())
        .startsWith("HTTP/1.1 403 ")
        .endsWith("{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
  }
}
