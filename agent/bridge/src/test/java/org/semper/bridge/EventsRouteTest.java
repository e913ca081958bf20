package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.pairing.PairedClient;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

@Tag("server")
final class EventsRouteTest {

  private static final String OTHER = "moz-extension://11111111-2222-4333-8444-555555555555";
  private static final Pattern TICKET = Pattern.compile("\"ticket\":\"([^\"]+)\"");

  @TempDir Path folder;
  private BridgeFixture bridge;

  @BeforeEach
  void start() throws Exception {
    bridge = new BridgeFixture(folder, BridgeFixture.QUICK);
  }

  @AfterEach
  void stop() throws Exception {
    bridge.close();
  }

  @Test
  void a_ticket_opens_a_channel_that_beats_for_longer_than_a_connection_may_be_idle()
      throws Exception {
    try (RawHttps channel = bridge.connect()) {
      RawHttps.Response response = channel.exchange(upgrade(ticket()));

      assertThat(response.status()).isEqualTo(101);
      assertThat(response.field("sec-websocket-protocol")).isEqualTo("semper.events.v1");
      assertThat(response.fields()).doesNotContainKeys("date", "server");
      awaitChange(channel);
      for (int beat = 0; beat < 12; beat++) {
        assertThat(frame(channel)).isEqualTo("{\"type\":\"heartbeat\"}");
      }
    }
  }

  @Test
  void a_change_is_hinted_at() throws Exception {
    try (RawHttps channel = bridge.connect()) {
      channel.exchange(upgrade(ticket()));
      awaitChange(channel);
      assertThat(frame(channel)).isEqualTo("{\"type\":\"heartbeat\"}");
      bridge.desk.changed();

      awaitChange(channel);
    }
  }

  @Test
  void a_ticket_serves_once() throws Exception {
    String ticket = ticket();
    try (RawHttps channel = bridge.connect()) {
      assertThat(channel.exchange(upgrade(ticket)).status()).isEqualTo(101);
      assertForbidden(upgrade(ticket));
    }
  }

  @Test
  void a_ticket_serves_for_thirty_seconds() throws Exception {
    String ticket = ticket();
    bridge.clock.advance(Duration.ofSeconds(30));

    assertForbidden(upgrade(ticket));
  }

  @Test
  void a_ticket_serves_its_own_origin_only() throws Exception {
    bridge
        .files
        .clients()
        .add(
            new PairedClient(
                EcdsaP256Key.generate().publicKey(), OTHER, "Firefox", BridgeFixture.NOW));

    assertForbidden(upgrade(ticket()).replace(BridgeFixture.ORIGIN, OTHER));
  }

  @Test
  void without_a_ticket_or_with_it_elsewhere_nobody_is_admitted() throws Exception {
    String ticket = ticket();
    String protocols = "semper.events.v1, ticket." + ticket;

    assertForbidden(upgrade(ticket).replace(protocols, "semper.events.v1"));
    assertForbidden(upgrade(ticket).replace(protocols, "ticket." + ticket));
    assertForbidden(upgrade(ticket).replace(protocols, protocols + ", more"));
    assertForbidden(upgrade(ticket).replace("/v1/events", "/v1/events?ticket=" + ticket));
    assertForbidden(upgrade(ticket).replace("ticket." + ticket, "ticket." + "A".repeat(43)));
    assertForbidden(upgrade(ticket).replace(BridgeFixture.ORIGIN, "https://shop.example"));
    assertForbidden(upgrade(ticket).replaceFirst("Origin: [^\r]*\r\n", ""));
    assertForbidden(upgrade(ticket).replace("Host: 127.0.0.1", "Host: localhost"));
    assertForbidden(upgrade(ticket).replace("GET", "POST"));
    assertForbidden(upgrade(ticket).replace("Upgrade: websocket", "Upgrade: h2c"));
  }

  @Test
  void what_is_no_websocket_of_this_kind_uses_the_ticket_up_and_is_not_admitted() throws Exception {
    String ticket = ticket();
    assertForbidden(upgrade(ticket).replace("Version: 13", "Version: 8"));

    assertForbidden(upgrade(ticket));
  }

  @Test
  void a_revoked_clients_channel_is_closed_at_once() throws Exception {
    try (RawHttps channel = bridge.connect()) {
      channel.exchange(upgrade(ticket()));
      frame(channel);
      bridge.files.clients().revoke(bridge.extension.key().publicKey().thumbprint());

      assertThat(channel.rest()).endsWith(closeFrame("CLIENT_REVOKED"));
    }
  }

  @Test
  void a_client_that_was_revoked_between_ticket_and_upgrade_is_not_admitted() throws Exception {
    String ticket = ticket();
    bridge.files.clients().revoke(bridge.extension.key().publicKey().thumbprint());

    assertForbidden(upgrade(ticket));
  }

  @Test
  void a_client_that_speaks_on_the_channel_loses_it() throws Exception {
    try (RawHttps channel = bridge.connect()) {
      channel.exchange(upgrade(ticket()));
      awaitChange(channel);
      channel.send(new byte[] {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, 'x'});

      assertThat(channel.rest()).endsWith(closeFrame(""));
    }
  }

  @Test
  void a_client_holds_four_channels_at_most() throws Exception {
    RawHttps[] channels = new RawHttps[5];
    for (int i = 0; i < channels.length; i++) {
      channels[i] = bridge.connect();
      channels[i].exchange(upgrade(ticket()));
    }

    assertThat(channels[4].rest()).endsWith("RATE_LIMITED");
    for (RawHttps channel : channels) {
      channel.close();
    }
  }

  private String ticket() throws Exception {
    RawHttps.Response response = bridge.ask("/v1/events", "{}");
    assertThat(response.content()).endsWith(",\"expiresIn\":30}");
    Matcher ticket = TICKET.matcher(response.content());
    assertThat(ticket.find()).isTrue();
    return ticket.group(1);
  }

  private String upgrade(String ticket) {
    return String.join(
        "\r\n",
        "GET /v1/events HTTP/1.1",
        "Host: " + bridge.authority(),
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Origin: " + BridgeFixture.ORIGIN,
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol: semper.events.v1, ticket." + ticket,
        "",
        "");
  }

  private static String frame(RawHttps channel) throws Exception {
    assertThat(channel.next()).isEqualTo(0x81);
    int length = channel.next();
    byte[] text = channel.socket().getInputStream().readNBytes(length);
    return new String(text, StandardCharsets.UTF_8);
  }

  /// The heart beats by its own clock, so a beat may come first.
  private static void awaitChange(RawHttps channel) throws Exception {
    String frame = frame(channel);
    while (frame.equals("{\"type\":\"heartbeat\"}")) {
      frame = frame(channel);
    }
    assertThat(frame).isEqualTo("{\"type\":\"changed\"}");
  }

  /// Status 1008 with a reason (RFC 6455, section 5.5.1).
  private static String closeFrame(String reason) {
    byte[] head = {(byte) 0x88, (byte) (2 + reason.length()), 0x03, (byte) 0xf0};
    return new String(head, StandardCharsets.ISO_8859_1) + reason;
  }

  private void assertForbidden(String request) throws Exception {
    try (RawHttps https = bridge.connect()) {
      https.send(request);
      assertThat(https.rest())
          .startsWith("HTTP/1.1 403 Forbidden\r\n")
          .endsWith("{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
    }
  }
}
