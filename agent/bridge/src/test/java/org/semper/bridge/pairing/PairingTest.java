package org.semper.bridge.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingProof;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.json.Base64Url;
import org.semper.bridge.MovableClock;
import org.semper.bridge.pairing.PairingRefused.Reason;
import org.semper.supporting.crypto.SignatureMismatch;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

final class PairingTest {

  private static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
  private static final String OTHER = "moz-extension://11111111-2222-4333-8444-555555555555";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final EcdsaP256Key agentKey = EcdsaP256Key.generate();
  private final List<TypedCode> asked = new ArrayList<>();
  private final Pairing pairing = new Pairing(agentKey, (client, code) -> asked.add(code), clock);
  private final PairingExtension extension = new PairingExtension(EcdsaP256Key.generate(), ORIGIN);

  @Test
  void both_sides_prove_their_keys_and_derive_the_same_code() throws Exception {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    PairingProof proof = pairing.reveal(ORIGIN, extension.reveal(opened));

    agentKey
        .publicKey()
        .verify(extension.agentProof(opened), Base64Url.decode(proof.proof()).orElseThrow());
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.MATCHES);
  }

  @Test
  void is_closed_unless_the_owner_opened_it() {
    refused(Reason.CLOSED, () -> pairing.commit(ORIGIN, extension.commit()));
  }

  @Test
  void a_clock_set_back_leaves_nothing_open() throws Exception {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    pairing.reveal(ORIGIN, extension.reveal(opened));
    clock.advance(Duration.ofDays(-1));

    assertThat(pairing.isUnderWay()).isFalse();
    assertThat(asked.getFirst().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);

    pairing.open();
    clock.advance(Duration.ofDays(-1));
    refused(Reason.CLOSED, () -> pairing.commit(ORIGIN, extension.commit()));
  }

  @Test
  void is_closed_after_sixty_seconds() throws Exception {
    pairing.open();
    clock.advance(Duration.ofSeconds(60));
    refused(Reason.CLOSED, () -> pairing.commit(ORIGIN, extension.commit()));

    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    clock.advance(Duration.ofSeconds(60));
    refused(Reason.CLOSED, () -> pairing.reveal(ORIGIN, extension.reveal(opened)));
    assertThat(asked).isEmpty();
  }

  @Test
  void a_second_commitment_closes_it_for_both() throws Exception {
    pairing.open();
    PairingOpened first = pairing.commit(ORIGIN, extension.commit());
    PairingExtension rogue = new PairingExtension(EcdsaP256Key.generate(), OTHER);

    refused(Reason.SECOND_ATTEMPT, () -> pairing.commit(OTHER, rogue.commit()));
    refused(Reason.CLOSED, () -> pairing.reveal(ORIGIN, extension.reveal(first)));
    assertThat(pairing.isOpen()).isFalse();
  }

  @Test
  void a_commitment_while_the_owner_types_makes_the_code_void() throws Exception {
    PairingOpened opened = reveal();
    refused(Reason.SECOND_ATTEMPT, () -> pairing.commit(ORIGIN, extension.commit()));

    assertThat(asked.getFirst().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
  }

  @Test
  void a_reveal_serves_once() throws Exception {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    PairingReveal reveal = extension.reveal(opened);
    pairing.reveal(ORIGIN, reveal);

    refused(Reason.CLOSED, () -> pairing.reveal(ORIGIN, reveal));
  }

  @Test
  void refuses_another_key_than_the_one_committed_to() throws Exception {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    PairingExtension other = new PairingExtension(EcdsaP256Key.generate(), ORIGIN);

    refused(Reason.COMMITMENT_DIFFERS, () -> pairing.reveal(ORIGIN, other.reveal(opened)));
    assertThat(pairing.isOpen()).isFalse();
  }

  @Test
  void refuses_a_proof_that_is_not_the_clients() throws Exception {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    refused(
        Reason.PROOF_DIFFERS, () -> pairing.reveal(ORIGIN, extension.revealWithBadProof(opened)));

    pairing.open();
    PairingOpened again = pairing.commit(ORIGIN, extension.commit());
    refused(
        Reason.PROOF_DIFFERS, () -> pairing.reveal(ORIGIN, extension.revealWithAgentsProof(again)));
  }

  @Test
  void refuses_a_reveal_from_another_origin_or_for_another_attempt() throws Exception {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    refused(Reason.OTHER_ATTEMPT, () -> pairing.reveal(OTHER, extension.reveal(opened)));

    pairing.open();
    pairing.commit(ORIGIN, extension.commit());
    refused(Reason.OTHER_ATTEMPT, () -> pairing.reveal(ORIGIN, extension.reveal(opened)));
  }

  /// The man in the middle shows the client his own key and nonce, and the agent his own commitment: the two codes differ,
  /// and he had to fix his share before he knew the other.
  @Test
  void a_man_in_the_middle_gets_two_different_codes() throws Exception {
    EcdsaP256Key his = EcdsaP256Key.generate();
    PairingExtension towardsAgent = new PairingExtension(his, ORIGIN);
    pairing.open();
    PairingOpened fromAgent = pairing.commit(ORIGIN, towardsAgent.commit());
    PairingOpened towardsClient =
        new PairingOpened(
            fromAgent.pairing(), Base64Url.encode(his.publicKey().spki()), fromAgent.agentNonce());
    String codeOfClient = extension.code(towardsClient);
    PairingProof proof = pairing.reveal(ORIGIN, towardsAgent.reveal(fromAgent));

    assertThat(asked.getFirst().compare(codeOfClient)).isEqualTo(TypedCode.Outcome.DIFFERS);
    assertThatThrownBy(() ->
            agentKey
                .publicKey()
                .verify(
                    extension.agentProof(towardsClient),
                    Base64Url.decode(proof.proof()).orElseThrow()))
        .isInstanceOf(SignatureMismatch.class);
  }

  @Test
  void a_code_may_be_typed_three_times_with_spaces_anywhere() throws Exception {
    PairingOpened opened = reveal();
    String code = extension.code(opened);
    TypedCode typed = asked.getFirst();

    assertThat(typed.compare("")).isEqualTo(TypedCode.Outcome.DIFFERS);
    assertThat(typed.compare(code.substring(1))).isEqualTo(TypedCode.Outcome.DIFFERS);
    assertThat(typed.compare(code.substring(0, 4) + " " + code.substring(4)))
        .isEqualTo(TypedCode.Outcome.MATCHES);
    assertThat(typed.compare(code)).isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
  }

  @Test
  void the_third_wrong_code_ends_it() throws Exception {
    PairingOpened opened = reveal();
    TypedCode typed = asked.getFirst();
    typed.compare("1");
    typed.compare("2");

    assertThat(typed.compare("3")).isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
    assertThat(typed.compare(extension.code(opened))).isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
  }

  @Test
  void a_code_typed_late_is_none() throws Exception {
    PairingOpened opened = reveal();
    clock.advance(Duration.ofSeconds(60));

    assertThat(asked.getFirst().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
  }

  @Test
  void a_code_is_void_once_the_owner_closed_pairing() throws Exception {
    PairingOpened opened = reveal();
    List<String> withdrawn = new ArrayList<>();
    asked.getFirst().onWithdrawal(() -> withdrawn.add("window"));
    pairing.close();

    assertThat(withdrawn).hasSize(1);
    assertThat(asked.getFirst().compare(extension.code(opened)))
        .isEqualTo(TypedCode.Outcome.NO_TRIES_LEFT);
  }

  private PairingOpened reveal() throws PairingRefused {
    pairing.open();
    PairingOpened opened = pairing.commit(ORIGIN, extension.commit());
    pairing.reveal(ORIGIN, extension.reveal(opened));
    return opened;
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PairingRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
