package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.crypto.VerificationFailed.Reason;
import tools.jackson.databind.node.JsonNodeFactory;

final class StatementVerifierTest {

  private static final StatementType OFFER = new StatementType("offer");

  private final TestPki pki = new TestPki();

  @Test
  void names_the_signer_as_certified() throws Exception {
    StatementSigner seller = pki.seller("ACTIMEDIA", "actimedia.localhost");

    VerifiedStatement verified = pki.verifier().verify(seller.sign(OFFER, payload()), Role.SELLER);

    assertThat(verified.signer().thumbprint()).isEqualTo(seller.self().thumbprint());
    assertThat(verified.signer().name()).isEqualTo("ACTIMEDIA");
    assertThat(verified.signer().hosts()).containsExactly("actimedia.localhost");
    assertThat(verified.signer().certifiedBy()).isEqualTo(TestPki.AUTHORITY);
  }

  @Test
  void calls_a_name_checked_only_where_the_owner_confirmed_it_and_the_list_has_no_demo_mark()
      throws Exception {
    assertThat(assurance(true, Regard.LISTED)).isEqualTo(Assurance.DEMO);
    assertThat(assurance(true, Regard.CONFIRMED)).isEqualTo(Assurance.DEMO);
    assertThat(assurance(false, Regard.LISTED)).isEqualTo(Assurance.LISTED);
    assertThat(assurance(false, Regard.CONFIRMED)).isEqualTo(Assurance.CHECKED);
  }

  @Test
  void accepts_nothing_new_under_an_authority_the_owner_distrusts_until_it_is_trusted_again()
      throws Exception {
    StapledStatement offer = pki.seller("ACTIMEDIA", "actimedia.localhost").sign(OFFER, payload());
    AtomicReference<TrustList> trust = new AtomicReference<>(regarded(true, Regard.LISTED));
    StatementVerifier verifier =
        new StatementVerifier(trust::get, RevocationSource.none(), pki.clock());
    verifier.verify(offer, Role.SELLER);

    trust.set(regarded(true, Regard.DISTRUSTED));

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verifier.verify(offer, Role.SELLER))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.UNTRUSTED_ISSUER);
    assertThat(verifier.verifyAsOf(offer, Role.SELLER, pki.clock().instant()).signer().name())
        .as("what was accepted before")
        .isEqualTo("ACTIMEDIA");

    trust.set(regarded(true, Regard.LISTED));

    assertThat(verifier.verify(offer, Role.SELLER).signer().name()).isEqualTo("ACTIMEDIA");
  }

  private Assurance assurance(boolean demo, Regard regard) throws VerificationFailed {
    StapledStatement offer = pki.seller("ACTIMEDIA", "actimedia.localhost").sign(OFFER, payload());
    return new StatementVerifier(regarded(demo, regard), RevocationSource.none(), pki.clock())
        .verify(offer, Role.SELLER)
        .signer()
        .assurance();
  }

  private TrustList regarded(boolean demo, Regard regard) {
    Authority known = pki.trustList().authorities().getFirst();
    Authority decided =
        new Authority(
            known.name(),
            known.root(),
            demo,
            known.registration(),
            known.ocsp(),
            known.crls(),
            regard);
    return new TrustList(List.of(decided), List.of(), List.of());
  }

  @Test
  void refuses_another_role() {
    StapledStatement offer = pki.buyer("Alice").sign(OFFER, payload());

    refuses(offer, Reason.WRONG_ROLE);
  }

  @Test
  void refuses_a_statement_without_word_on_revocation() {
    StapledStatement offer = pki.seller("ACTIMEDIA", "actimedia.localhost").sign(OFFER, payload());

    refuses(new StapledStatement(offer.statement(), List.of()), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_statement_from_the_future() throws Exception {
    Identity seller = pki.identity("ACTIMEDIA", Role.SELLER, "actimedia.localhost");
    Clock ahead = Clock.offset(pki.clock(), Duration.ofMinutes(6));
    StapledStatement offer =
        new StatementSigner(seller, () -> pki.responses(seller, pki.clock()), ahead)
            .sign(OFFER, payload());

    refuses(offer, Reason.ISSUED_IN_FUTURE);
  }

  static StatementPayload payload() {
    return new StatementPayload(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        Optional.empty(),
        Optional.empty(),
        JsonNodeFactory.instance.objectNode(),
        "FR",
        Instant.parse("1997-05-25T15:00:00Z"));
  }

  private void refuses(StapledStatement statement, Reason reason) {
    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> pki.verifier().verify(statement, Role.SELLER))
        .extracting(VerificationFailed::reason)
        .isEqualTo(reason);
  }
}
