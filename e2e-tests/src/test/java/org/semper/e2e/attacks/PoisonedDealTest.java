package org.semper.e2e.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;

/// Statements that look right to a kernel and would make the other party's proof worthless. The real kernels of both sides refuse
/// them, go on with the genuine ones, and each side's proof holds at every moment.
final class PoisonedDealTest {

  private static final Duration PAUSE = Duration.ofMinutes(10);

  @TempDir Path folder;
  private Town town;
  private Shopper alice;

  @BeforeEach
  void open() {
    town = new Town(folder);
    alice = new Shopper(town, "Alice");
  }

  @AfterEach
  void close() {
    alice.close();
    town.close();
  }

  static Stream<Arguments> payments() {
    return Stream.of(
        payment("to nobody", (here, genuine) -> resigned(here.alice.signer, genuine, false)),
        payment(
            "by a second key of the same name",
            (here, genuine) -> resigned(here.town.pki.buyer("Alice"), genuine, true)),
        payment(
            "dated before the transfer",
            (here, genuine) -> resigned(here.earlier(), genuine, true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payments")
  void a_poisoned_payment_gets_no_receipt(
      String name, BiFunction<PoisonedDealTest, StapledStatement, StapledStatement> poison)
      throws Exception {
    StapledStatement offer = town.sales.makeOffer(Town.slidesCart());
    AtomicBoolean poisoned = new AtomicBoolean();
    // Time passes between the confirmation and the transfer.
    alice.onTheWayBack = once(CommerceTypes.ORDER_CONFIRMATION, new AtomicBoolean(), this::later);
    alice.onTheWay =
        once(
            CommerceTypes.PAYMENT,
            poisoned,
            genuine -> {
              StapledStatement bad = poison.apply(this, genuine);
              town.sales.receive(bad);
              bothProve(new DealId(offer.statement().hash()));
              return bad;
            });

    Deal deal = alice.buy(offer);

    assertThat(poisoned).isTrue();
    bothProve(deal.id());
    assertThat(town.sales.find(deal.id()).orElseThrow().state()).isEqualTo(DealState.COMPLETE);
  }

  @Test
  void a_receipt_from_a_second_certificate_of_the_same_name_and_host_is_none() throws Exception {
    StatementSigner namesake = town.pki.seller(Town.SELLER, Town.SHOP.host());
    AtomicBoolean poisoned = new AtomicBoolean();
    alice.onTheWayBack =
        once(CommerceTypes.RECEIPT, poisoned, genuine -> resigned(namesake, genuine, true));

    Deal deal = alice.buy(town.sales.makeOffer(Town.slidesCart()));

    assertThat(poisoned).isTrue();
    assertThat(deal.statement(DealEvent.RECEIPT).orElseThrow().statement().certificates())
        .isEqualTo(town.sellerIdentity.certificates());
    bothProve(deal.id());
  }

  @Test
  void a_receipt_with_a_new_key_of_the_same_seller_is_one() throws Exception {
    StatementSigner renewed =
        town.pki.signer(
            town.pki.identity(
                town.seller.self().subjectNumber(), Town.SELLER, Role.SELLER, Town.SHOP.host()));
    alice.onTheWayBack =
        once(
            CommerceTypes.RECEIPT,
            new AtomicBoolean(),
            genuine -> resigned(renewed, genuine, true));

    Deal deal = alice.buy(town.sales.makeOffer(Town.slidesCart()));

    StapledStatement receipt = deal.statement(DealEvent.RECEIPT).orElseThrow();
    assertThat(UnverifiedStatement.thumbprint(receipt.statement().certificates().getFirst()))
        .isEqualTo(renewed.self().thumbprint());
    bothProve(deal.id());
  }

  @Test
  void an_offer_dated_ahead_of_what_proves_its_certificates_is_not_shown() throws Exception {
    Clock stale = Clock.offset(town.clock, Duration.ofMinutes(-59));
    StatementSigner ahead =
        new StatementSigner(
            town.sellerIdentity,
            () -> town.pki.responses(town.sellerIdentity, stale),
            Clock.offset(town.clock, Duration.ofMinutes(4)));
    StapledStatement offer = resigned(ahead, town.sales.makeOffer(Town.slidesCart()), false);

    alice.click(offer);

    assertThat(alice.awaitNotice().code()).isEqualTo(ErrorCode.REVOCATION_UNKNOWN);
    assertThat(alice.find(new DealId(offer.statement().hash()))).isEmpty();
    assertThat(alice.orders()).isZero();
  }

  private static Arguments payment(
      String name, BiFunction<PoisonedDealTest, StapledStatement, StapledStatement> poison) {
    return Arguments.of(name, poison);
  }

  private StapledStatement later(StapledStatement confirmation) {
    town.clock.advance(PAUSE);
    return confirmation;
  }

  /// Alice, as of when the order was confirmed.
  private StatementSigner earlier() {
    return town.pki.signer(alice.identity, Clock.offset(town.clock, PAUSE.negated()));
  }

  private static UnaryOperator<StapledStatement> once(
      StatementType type, AtomicBoolean done, UnaryOperator<StapledStatement> change) {
    return statement ->
        statement.statement().type().equals(type) && done.compareAndSet(false, true)
            ? change.apply(statement)
            : statement;
  }

  private void bothProve(DealId deal) {
    accepts(alice.signer, alice.find(deal).orElseThrow());
    accepts(town.seller, town.sales.find(deal).orElseThrow());
  }

  private void accepts(StatementSigner exporter, Deal deal) {
    assertThat(new Proof(town, exporter).of(deal.statements()))
        .isInstanceOf(Verdict.Accepted.class);
  }

  private static StapledStatement resigned(
      StatementSigner signer, StapledStatement genuine, boolean addressed) {
    StatementPayload said = genuine.statement().payload();
    return signer.sign(
        genuine.statement().type(),
        new StatementPayload(
            UUID.randomUUID(),
            said.prev(),
            addressed ? said.to() : Optional.empty(),
            said.body(),
            said.law(),
            said.expires()));
  }
}
