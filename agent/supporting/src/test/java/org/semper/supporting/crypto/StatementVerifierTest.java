package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    assertThat(verified.signer()).isEqualTo(seller.self());
    assertThat(verified.signer().name()).isEqualTo("ACTIMEDIA");
    assertThat(verified.signer().hosts()).containsExactly("actimedia.localhost");
    assertThat(verified.signer().certifiedBy()).isEqualTo(TestPki.AUTHORITY);
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
