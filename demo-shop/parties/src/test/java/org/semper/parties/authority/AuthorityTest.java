package org.semper.parties.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.OcspAnswer;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import tools.jackson.databind.node.JsonNodeFactory;

@Tag("server")
final class AuthorityTest {

  private static final Subject NAME = Subject.of(ServedAuthority.NAME, "FR");

  @TempDir Path folder;

  private final Clock clock = ServedAuthority.CLOCK;
  private ServedAuthority served;
  private HttpsChannel channel;
  private Store store;
  private Authority authority;
  private org.semper.supporting.crypto.Authority entry;

  @BeforeEach
  void start() throws IOException, KeyFileRejected {
    store = SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
    served = ServedAuthority.start(folder, store);
    channel = served.channel();
    authority = served.authority();
    entry = served.entry();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void certifies_a_buyer_whose_statements_verify() throws Exception {
    Identity buyer = apply("Zoë", Role.BUYER, Set.of(), Optional.empty());

    var verified = verifier(RevocationSource.none()).verify(statement(buyer), Role.BUYER);

    assertThat(verified.signer().name()).isEqualTo("Zoë");
    assertThat(verified.stapled().ocsp()).hasSize(2);
  }

  @Test
  void certifies_a_seller_once_for_each_token() throws Exception {
    Set<String> hosts = Set.of("actimedia.localhost");
    Optional<String> token = Optional.of(token("ACTIMEDIA", Role.SELLER, hosts));

    Identity seller = apply("ACTIMEDIA", Role.SELLER, hosts, token);

    assertThat(seller.party(entry, KeyPurpose.DOCUMENT_SIGNING, clock.instant()).hosts())
        .isEqualTo(hosts);
    refuses("ACTIMEDIA", Role.SELLER, hosts, token, "TOKEN_NOT_VALID");
  }

  @Test
  void refuses_a_seller_without_a_token_for_sellers() {
    Set<String> hosts = Set.of("actimedia.localhost");
    Optional<String> other = Optional.of(token("ACTIMEDIA", Role.BANK, hosts));

    refuses("ACTIMEDIA", Role.SELLER, hosts, Optional.empty(), "TOKEN_NEEDED");
    refuses("ACTIMEDIA", Role.SELLER, hosts, other, "TOKEN_NOT_VALID");
  }

  @Test
  void refuses_a_buyer_who_wants_a_host() {
    refuses("Mallory", Role.BUYER, Set.of("actimedia.localhost"), Optional.empty(), "TOKEN_NEEDED");
  }

  @Test
  void a_revoked_certificate_counts_no_more() throws Exception {
    Identity buyer = apply("Zoë", Role.BUYER, Set.of(), Optional.empty());
    StapledStatement before = statement(buyer);
    var lists = new RevocationListCache(channel, clock);
    verifier(lists).verify(before, Role.BUYER);

    authority.revoke(buyer.certificate().getSerialNumber(), Revocation.Reason.KEY_COMPROMISE);

    StapledStatement unstapled = new StapledStatement(before.statement(), List.of());
    for (StapledStatement each : List.of(unstapled, statement(buyer))) {
      assertThatExceptionOfType(VerificationFailed.class)
          .isThrownBy(() -> verifier(lists).verify(each, Role.BUYER))
          .extracting(VerificationFailed::reason)
          .isEqualTo(VerificationFailed.Reason.REVOKED);
    }
  }

  @Test
  void an_unstapled_statement_verifies_by_revocation_lists() throws Exception {
    Identity buyer = apply("Zoë", Role.BUYER, Set.of(), Optional.empty());
    StapledStatement unstapled = new StapledStatement(statement(buyer).statement(), List.of());

    verifier(new RevocationListCache(channel, clock)).verify(unstapled, Role.BUYER);
  }

  @Test
  void answers_a_question_in_the_address() throws Exception {
    Identity buyer = apply("Zoë", Role.BUYER, Set.of(), Optional.empty());
    byte[] question = OcspQuestion.about(buyer.certificate(), buyer.certificates().get(1));
    String path =
        URLEncoder.encode(Base64.getEncoder().encodeToString(question), StandardCharsets.US_ASCII);

    byte[] response =
        channel
            .get(
                URI.create(entry.ocsp() + "/" + path),
                "application/ocsp-response",
                Duration.ofSeconds(10))
            .orElseThrow();

    OcspAnswer answer =
        OcspAnswer.verify(
            response, buyer.certificate(), buyer.certificates().get(1), clock.instant());
    assertThat(answer.revocation()).isEmpty();
  }

  @Test
  void hands_out_its_root() throws Exception {
    byte[] pem =
        channel
            .get(
                entry.ocsp().resolve("/certificates/root.pem"),
                "application/x-pem-file",
                Duration.ofSeconds(10))
            .orElseThrow();

    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem)))
        .isEqualTo(authority.root());
  }

  @Test
  void keeps_its_keys_over_a_restart() throws Exception {
    Authority again = Authority.open(folder, NAME, store, clock);

    assertThat(again.root()).isEqualTo(authority.root());
  }

  private String token(String name, Role role, Set<String> hosts) {
    return authority.registrationToken(Registrant.of(Subject.of(name, "FR"), role, hosts));
  }

  private Identity apply(String name, Role role, Set<String> hosts, Optional<String> token)
      throws RegistrationRejected {
    return new Registration(entry, channel, clock)
        .apply(Subject.of(name, "FR"), role, hosts, token);
  }

  private void refuses(
      String name, Role role, Set<String> hosts, Optional<String> token, String code) {
    assertThatExceptionOfType(RegistrationRejected.class)
        .isThrownBy(() -> apply(name, role, hosts, token))
        .extracting(RegistrationRejected::code)
        .isEqualTo(code);
  }

  private StapledStatement statement(Identity identity) throws VerificationFailed {
    var stapler = new OcspStapler(identity, entry, channel, clock);
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode(),
            "FR",
            clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).plusSeconds(600));
    return new StatementSigner(identity, stapler, clock).sign(new StatementType("order"), payload);
  }

  private StatementVerifier verifier(RevocationSource lists) {
    return new StatementVerifier(new TrustList(List.of(entry), List.of(), List.of()), lists, clock);
  }
}
