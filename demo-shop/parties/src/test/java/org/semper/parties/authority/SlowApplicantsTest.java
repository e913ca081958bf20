package org.semper.parties.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.server.PartyServer;
import org.semper.server.SlowClients;
import org.semper.server.SlowClients.Slowness;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.store.SqliteStore;

@Tag("server")
final class SlowApplicantsTest {

  private static final int MANY = 200;
  private static final String HOST = "authority.localhost";

  @TempDir private Path folder;
  private final Clock clock = Clock.systemUTC();
  private final TlsAuthority webRoot =
      new TlsAuthority(
          "test web root",
          Set.of("localhost"),
          Set.of(),
          Validity.lasting(clock.instant().minusSeconds(60), Duration.ofDays(1)));
  private final HttpsChannel channel = new HttpsChannel(List.of(webRoot.certificate()));
  private SqliteStore store;
  private PartyServer server;

  @BeforeEach
  void start() throws IOException, KeyFileRejected {
    store = SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
    server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            webRoot.issue(List.of(HOST), List.of()),
            Authority.open(folder, Subject.of("Demo Authority", "FR"), store, clock).routes());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
    channel.close();
  }

  @ParameterizedTest
  @EnumSource(Slowness.class)
  void an_applicant_is_answered_beside_many_slow_clients_and_these_are_ended(Slowness slowness)
      throws Exception {
    try (SlowClients slow =
        SlowClients.open(
            MANY, slowness, HOST, server.port(), request(slowness), webRoot.certificate())) {
      assertAnswered();
      assertThat(slow.ended())
          .hasSize(MANY)
          .noneSatisfy(received -> assertThat(received).startsWith("HTTP/1.1 200 "));
      assertAnswered();
    }
  }

  private static String request(Slowness slowness) {
    return slowness == Slowness.READING ? "GET /crl/issuing.crl" : "POST /registrations";
  }

  /// An application that is none is refused: by the service, not by silence.
  private void assertAnswered() {
    Answer answer =
        channel.post(
            URI.create("https://" + HOST + ":" + server.port() + "/registrations"),
            "{}".getBytes(StandardCharsets.UTF_8),
            Duration.ofSeconds(20));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }
}
