package org.semper.parties.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.crypto.authority.CertifiedParty.Applicant;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.store.SqliteStore;

@Tag("server")
final class CertifiedPartyTest {

  private static final Subject BANK = Subject.of("Banque Demo", "FR");
  private static final Set<String> HOSTS = Set.of("bank.localhost");

  @TempDir private Path folder;
  private final Clock clock = Clock.systemUTC();
  private final TlsAuthority webRoot =
      new TlsAuthority(
          "test web root",
          Set.of("localhost"),
          Set.of(),
          Validity.lasting(clock.instant().minusSeconds(60), Duration.ofDays(1)));
  private SqliteStore store;
  private Authority authority;
  private PartyServer server;
  private TrustList trust;

  @BeforeEach
  void start() throws IOException, KeyFileRejected {
    store = SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
    authority = Authority.open(folder, Subject.of("Demo Authority", "FR"), store, clock);
    server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            webRoot.issue(List.of("authority.localhost"), List.of()),
            authority.routes());
    URI base = URI.create("https://authority.localhost:" + server.port() + "/");
    trust =
        new TrustList(
            List.of(authority.trustEntry("Demo Authority", base)),
            List.of(webRoot.certificate()),
            List.of());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void registers_at_its_first_start_and_is_the_same_at_the_next() throws Exception {
    Path home = folder.resolve("bank");
    Optional<String> token =
        Optional.of(authority.registrationToken(Registrant.of(BANK, Role.BANK, HOSTS)));
    String thumbprint;
    try (CertifiedParty first = open(home, token)) {
      thumbprint = first.signer().self().thumbprint();
      assertThat(first.signer().self().hosts()).isEqualTo(HOSTS);
    }

    try (CertifiedParty second = open(home, Optional.empty())) {
      assertThat(second.signer().self().thumbprint()).isEqualTo(thumbprint);
    }
  }

  @Test
  void is_nobody_without_the_authoritys_token() {
    assertThatExceptionOfType(RegistrationRejected.class)
        .isThrownBy(() -> open(folder.resolve("bank"), Optional.empty()))
        .extracting(RegistrationRejected::reason)
        .isEqualTo(RegistrationRejected.Reason.REFUSED);
  }

  private CertifiedParty open(Path home, Optional<String> token) throws Exception {
    return CertifiedParty.open(home, trust, new Applicant(BANK, Role.BANK, HOSTS, token), clock);
  }
}
