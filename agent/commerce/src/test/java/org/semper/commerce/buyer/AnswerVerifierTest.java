package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.buyer.AnswerRejected.Reason;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.PayRef;
import tools.jackson.databind.node.ObjectNode;

/// Hijacked and made-up answers: nothing but the seller's own word, to this buyer, on this very statement, concludes a step.
final class AnswerVerifierTest {

  private static final Money TOTAL = Money.of(87_000, "FRF");

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private Deal deal;
  private AnswerVerifier verifier;

  @BeforeEach
  void buy() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    agent.click(offer);
    deal =
        agent.awaitLogged(
            new DealId(offer.statement().hash()), known -> known.state() == DealState.COMPLETE);
    verifier = new AnswerVerifier(market.pki().verifier(), market.stamps(), market.clock());
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void believes_the_sellers_own_answers() throws Exception {
    verifier.confirmation(
        deal, deal.statement(DealEvent.CONFIRMATION).orElseThrow(), Optional.empty());
    verifier.receipt(deal, deal.statement(DealEvent.RECEIPT).orElseThrow());
  }

  @Test
  void refuses_a_confirmation_by_another_certified_seller() {
    StatementSigner other = market.pki().seller("Other S.A.", "other.example");
    refusesConfirmation(confirmation(other, order(), buyer(), TOTAL, ref()), Reason.NOT_THE_SELLER);
  }

  @Test
  void refuses_a_confirmation_by_the_buyer() {
    refusesConfirmation(
        confirmation(disk.signer(), order(), buyer(), TOTAL, ref()), Reason.NOT_VERIFIED);
  }

  @Test
  void refuses_a_confirmation_of_another_order() {
    StatementHash other = StatementHash.ofSigningInput("another.order");
    refusesConfirmation(
        confirmation(market.seller(), other, buyer(), TOTAL, ref()), Reason.ANSWERS_SOMETHING_ELSE);
  }

  @Test
  void refuses_a_confirmation_for_another_buyer() {
    String other = market.pki().buyer("Bob").self().thumbprint();
    refusesConfirmation(
        confirmation(market.seller(), order(), other, TOTAL, ref()), Reason.ADDRESSED_ELSEWHERE);
  }

  @Test
  void refuses_a_confirmation_of_another_total() {
    refusesConfirmation(
        confirmation(market.seller(), order(), buyer(), Money.of(87_100, "FRF"), ref()),
        Reason.AMOUNT_DIFFERS);
  }

  @Test
  void refuses_a_confirmation_that_diverts_the_payment() {
    String other = PayRef.of(StatementHash.ofSigningInput("another.order")).text();
    refusesConfirmation(
        confirmation(market.seller(), order(), buyer(), TOTAL, other), Reason.REFERENCE_DIFFERS);
  }

  @Test
  void refuses_a_confirmation_that_came_too_late() {
    StapledStatement confirmation = confirmation(market.seller(), order(), buyer(), TOTAL, ref());
    market.clock().advance(Market.profile().paymentPeriod());
    StapledStatement fresh =
        new StapledStatement(confirmation.statement(), market.sellerResponses());
    refusesConfirmation(fresh, Reason.EXPIRED);
  }

  @Test
  void refuses_a_confirmation_dated_before_the_order() throws Exception {
    StatementSigner late = market.signer(market.sellerIdentity(), Duration.ofMinutes(-6));
    refusesConfirmation(confirmation(late, order(), buyer(), TOTAL, ref()), Reason.TIME);
  }

  @Test
  void refuses_the_receipt_as_a_confirmation() {
    refusesConfirmation(
        deal.statement(DealEvent.RECEIPT).orElseThrow(), Reason.ANSWERS_SOMETHING_ELSE);
  }

  @Test
  void refuses_a_receipt_of_less_and_of_another_order_number() {
    String number = deal.confirmation().orElseThrow().orderNumber();
    refusesReceipt(receipt(number, Money.of(8_700, "FRF"), ref()), Reason.AMOUNT_DIFFERS);
    refusesReceipt(receipt("00000-00000", TOTAL, ref()), Reason.ORDER_NUMBER_DIFFERS);
  }

  @Test
  void a_forged_answer_on_the_wire_changes_nothing_and_the_true_one_still_counts() {
    StatementSigner other = market.pki().seller("Other S.A.", "other.example");
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    DealId id = new DealId(offer.statement().hash());
    agent
        .line()
        .tamper(answer ->
            new SellerAnswer.Answered(confirmation(other, order(), buyer(), TOTAL, ref())));
    agent.click(offer);
    agent.awaitLogged(id, known -> known.last() == DealEvent.DELAYED);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.ORDERED);

    agent.line().tamper(answer -> answer);
    agent.letRetry(5);
    agent.awaitLogged(id, known -> known.state() == DealState.COMPLETE);
  }

  private void refusesConfirmation(StapledStatement answer, Reason reason) {
    assertThatExceptionOfType(AnswerRejected.class)
        .isThrownBy(() -> verifier.confirmation(deal, answer, Optional.empty()))
        .extracting(AnswerRejected::reason)
        .isEqualTo(reason);
  }

  private void refusesReceipt(StapledStatement answer, Reason reason) {
    assertThatExceptionOfType(AnswerRejected.class)
        .isThrownBy(() -> verifier.receipt(deal, answer))
        .extracting(AnswerRejected::reason)
        .isEqualTo(reason);
  }

  private StapledStatement confirmation(
      StatementSigner signer, StatementHash order, String to, Money total, String ref) {
    ObjectNode body = new ConfirmationContent("4QK7D-9M2XC", total, ref).toJson();
    return answer(signer, CommerceTypes.ORDER_CONFIRMATION, order, to, body);
  }

  private StapledStatement receipt(String orderNumber, Money amount, String ref) {
    StatementHash payment = deal.statement(DealEvent.PAYMENT).orElseThrow().statement().hash();
    ObjectNode body = new ReceiptContent(orderNumber, amount, ref).toJson();
    return answer(market.seller(), CommerceTypes.RECEIPT, payment, buyer(), body);
  }

  private StapledStatement answer(
      StatementSigner signer, StatementType type, StatementHash prev, String to, ObjectNode body) {
    return signer.sign(
        type,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(prev),
            Optional.of(to),
            body,
            "FR",
            deal.offer().payBy()));
  }

  private StatementHash order() {
    return deal.statement(DealEvent.ORDER).orElseThrow().statement().hash();
  }

  private String buyer() {
    return disk.signer().self().thumbprint();
  }

  private String ref() {
    return deal.payRef().orElseThrow().text();
  }
}
