package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.StatementSigner;
import tools.jackson.databind.node.ObjectNode;

/// What a seller may answer to a payment instead of a receipt.
final class PaymentAnswersTest {

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "Alice Martin");
    agent = new Agent(market, disk);
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void a_signed_refusal_ends_asking_and_the_owner_may_complain() {
    receiptBecomes(market.seller(), CommerceTypes.PAYMENT_REFUSAL, notProven());
    DealId deal = clicked();
    agent.awaitNotice(ErrorCode.PAYMENT_REFUSED);
    agent.awaitIdle(deal);
    Deal refused = agent.logged(deal);
    assertThat(refused.state()).isEqualTo(DealState.PAYMENT_REFUSED);
    assertThat(new Claims(refused).mayComplain()).isTrue();
    assertThat(new Claims(refused).paid()).isEqualTo(refused.offer().totalMoney());

    agent.line().tamper(_ -> new SellerAnswer.Refused(ErrorCode.ANSWER_PENDING));
    agent.purchases().complain(deal);
    Deal complained = agent.awaitLogged(deal, known -> known.state() == DealState.COMPLAINED);
    assertThat(complained.statement(DealEvent.COMPLAINT).orElseThrow().statement().payload().prev())
        .contains(refused.statement(DealEvent.PAYMENT_REFUSAL).orElseThrow().statement().hash());
    agent.awaitIdle(deal);
    assertThat(agent.view(deal).orElseThrow().state())
        .isEqualTo(org.semper.api.bridge.DealState.REFUSED);
  }

  @Test
  void an_unsigned_no_ends_nothing_and_the_receipt_is_asked_for() {
    agent
        .line()
        .tamper(answer ->
            isReceipt(answer) ? new SellerAnswer.Refused(ErrorCode.ORDER_REFUSED) : answer);
    DealId deal = clicked();
    Deal paid = agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    assertThat(paid.state()).isEqualTo(DealState.PAID);
    assertThat(paid.problem()).contains(ErrorCode.REFUSAL_NOT_SIGNED);

    agent.line().tamper(answer -> answer);
    agent.letRetry(1);
    agent.awaitLogged(deal, known -> known.state() == DealState.COMPLETE);
  }

  @Test
  void a_refusal_that_another_seller_signed_ends_nothing() {
    StatementSigner other = market.pki().seller("Other S.A.", "other.example");
    receiptBecomes(other, CommerceTypes.PAYMENT_REFUSAL, notProven());
    DealId deal = clicked();
    Deal paid = agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    assertThat(paid.state()).isEqualTo(DealState.PAID);
  }

  /// The seller confirmed the order, was paid, and now refuses the order: its word against its own.
  @Test
  void a_refusal_of_the_paid_order_is_kept_and_the_receipt_is_asked_for() {
    receiptBecomes(
        market.seller(),
        CommerceTypes.ORDER_REFUSAL,
        new OrderRefusalContent(OrderRefusalContent.Reason.ORDER_REFUSED).toJson());
    DealId deal = clicked();
    Deal paid = agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    assertThat(paid.state()).isEqualTo(DealState.PAID);
    assertThat(paid.statement(DealEvent.REFUSAL)).isPresent();

    agent.letRetry(1);
    agent.line().tamper(answer -> answer);
    agent.letRetry(1);
    Deal complete = agent.awaitLogged(deal, known -> known.state() == DealState.COMPLETE);
    assertThat(complete.statement(DealEvent.REFUSAL)).isPresent();
  }

  private static ObjectNode notProven() {
    return new PaymentRefusalContent(PaymentRefusalContent.Reason.NOT_PROVEN).toJson();
  }

  private static boolean isReceipt(SellerAnswer answer) {
    return answer instanceof SellerAnswer.Answered(StapledStatement said, _)
        && said.statement().type().equals(CommerceTypes.RECEIPT);
  }

  /// A refusal of the order answers the order, any other what the receipt answers.
  private void receiptBecomes(StatementSigner signer, StatementType type, ObjectNode body) {
    agent
        .line()
        .tamper(answer ->
            isReceipt(answer)
                ? new SellerAnswer.Answered(
                    instead(((SellerAnswer.Answered) answer).statement(), signer, type, body))
                : answer);
  }

  private StapledStatement instead(
      StapledStatement receipt, StatementSigner signer, StatementType type, ObjectNode body) {
    StatementPayload said = receipt.statement().payload();
    boolean ofOrder = type.equals(CommerceTypes.ORDER_REFUSAL);
    return signer.sign(
        type,
        new StatementPayload(
            UUID.randomUUID(),
            ofOrder ? Optional.of(order(said.prev().orElseThrow())) : said.prev(),
            said.to(),
            body,
            said.law(),
            said.expires()));
  }

  private StatementHash order(StatementHash payment) {
    return agent.purchases().current(Agent.CLIENT).stream()
        .map(view -> agent.logged(new DealId(view.deal())))
        .filter(deal ->
            deal.statement(DealEvent.PAYMENT)
                .filter(paid -> paid.statement().hash().equals(payment))
                .isPresent())
        .map(deal -> deal.statement(DealEvent.ORDER).orElseThrow().statement().hash())
        .findFirst()
        .orElseThrow();
  }

  private DealId clicked() {
    return new DealId(agent.click(market.sales().makeOffer(Market.slidesCart())).deal());
  }
}
