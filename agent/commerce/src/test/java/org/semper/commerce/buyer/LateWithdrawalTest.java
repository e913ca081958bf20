package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.commerce.seller.LateWithdrawal;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.WithdrawalOutcome;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.TestNotary;
import org.semper.supporting.crypto.UnverifiedTimeStamp;

/// Withdrawals that reach the seller after the period: whoever dates back gets nothing by itself, and whoever signed in time can show
/// it.
final class LateWithdrawalTest {

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private Sales sales;
  private TestNotary notary;
  private DealId id;

  @BeforeEach
  void buy() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
    sales = market.sales();
    notary = new TestNotary(market.pki(), market.pki().notary(TestNotary.NAME), market.clock());
    StapledStatement offer = sales.makeOffer(Market.slidesCart());
    id = new DealId(offer.statement().hash());
    agent.click(offer);
    agent.awaitLogged(id, deal -> deal.state() == DealState.COMPLETE);
    agent.awaitIdle(id);
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void without_a_stamp_it_waits_for_the_merchant_and_no_money_moves() {
    signedButNotSent();
    arrivesAfterThePeriod();

    assertThat(sales.lateWithdrawals()).extracting(LateWithdrawal::deal).containsExactly(id);
    sales.settleRefunds();
    agent.purchases().askForNews();
    agent.awaitIdle(id);
    assertThat(sales.find(id).orElseThrow().state()).isEqualTo(DealState.WITHDRAWING);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.WITHDRAWING);
    assertThat(market.bank().transfers()).isEqualTo(1);
  }

  @Test
  void the_merchant_may_take_it_and_the_money_goes_back() {
    signedButNotSent();
    arrivesAfterThePeriod();

    assertThat(sales.acceptWithdrawal(id)).isInstanceOf(WithdrawalOutcome.Decided.class);
    assertThat(sales.acceptWithdrawal(id))
        .isEqualTo(new WithdrawalOutcome.Refused(WithdrawalOutcome.Reason.NO_OPEN_WITHDRAWAL));
    sales.settleRefunds();
    agent.purchases().askForNews();
    agent.awaitLogged(id, deal -> deal.state() == DealState.REFUNDED);
    assertThat(sales.lateWithdrawals()).isEmpty();
    assertThat(market.bank().transfers()).isEqualTo(2);
  }

  @Test
  void the_merchant_may_refuse_it_and_both_know() {
    signedButNotSent();
    arrivesAfterThePeriod();

    assertThat(sales.refuseWithdrawal(id, "two\nlines"))
        .isEqualTo(new WithdrawalOutcome.Refused(WithdrawalOutcome.Reason.TEXT));
    assertThat(sales.refuseWithdrawal(id, "It came a week late."))
        .isInstanceOf(WithdrawalOutcome.Decided.class);
    agent.purchases().askForNews();
    agent.awaitLogged(id, deal -> deal.state() == DealState.DISPUTED);
    assertThat(agent.logged(id).withdrawalRefusal())
        .isEqualTo(sales.find(id).orElseThrow().withdrawalRefusal())
        .map(WithdrawalRefusalContent::text)
        .contains("It came a week late.");
    assertThat(sales.lateWithdrawals()).isEmpty();
  }

  /// Anybody can say so, and a seller that said so could say the contrary later.
  @Test
  void an_unsigned_no_ends_no_withdrawal_before_its_own_end() {
    signedButNotSent();
    agent.line().tamper(_ -> new SellerAnswer.Refused(ErrorCode.WITHDRAWAL_EXPIRED));
    agent.letRetry(1);
    agent.awaitNotice(ErrorCode.REFUSAL_NOT_SIGNED);
    agent.awaitIdle(id);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.WITHDRAWING);
    assertThat(agent.logged(id).problem()).contains(ErrorCode.REFUSAL_NOT_SIGNED);

    agent.line().tamper(answer -> answer);
    agent.purchases().askForNews();
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
  }

  @Test
  void a_withdrawal_that_nobody_answers_by_a_statement_ends_with_its_time() {
    signedButNotSent();
    agent.line().tamper(_ -> new SellerAnswer.Refused(ErrorCode.CLAIM_REFUSED));
    market.clock().advance(Duration.ofDays(22));
    agent.letRetry(1);
    agent.awaitNotice(ErrorCode.CLAIM_REFUSED);
    agent.awaitIdle(id);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.DISPUTED);
    assertThat(agent.logged(id).last()).isEqualTo(DealEvent.CLAIM_UNANSWERED);
  }

  @Test
  void an_unsigned_no_ends_no_complaint() {
    agent.line().tamper(_ -> new SellerAnswer.Refused(ErrorCode.CLAIM_REFUSED));
    agent.purchases().complain(id);
    agent.awaitNotice(ErrorCode.REFUSAL_NOT_SIGNED);
    agent.awaitIdle(id);
    assertThat(agent.logged(id).state()).isEqualTo(DealState.COMPLAINED);
  }

  @Test
  void with_a_stamp_from_within_the_period_it_is_acknowledged_by_itself() {
    StapledStatement withdrawal = signedButNotSent();
    agent.stamp(id, withdrawal, notary.stamp(withdrawal.statement().signatureText()));
    market.clock().advance(Duration.ofDays(13));
    agent.letRetry(1);
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);

    assertThat(sales.lateWithdrawals()).isEmpty();
    sales.settleRefunds();
    assertThat(sales.find(id).orElseThrow().state()).isEqualTo(DealState.REFUNDED);
  }

  @Test
  void a_stamp_that_arrives_after_the_withdrawal_did_still_counts() {
    StapledStatement withdrawal = signedButNotSent();
    UnverifiedTimeStamp stamp = notary.stamp(withdrawal.statement().signatureText());
    arrivesAfterThePeriod();
    agent.stamp(id, withdrawal, stamp);

    agent.purchases().askForNews();
    agent.awaitLogged(id, deal -> deal.state() == DealState.WITHDRAWN);
  }

  @Test
  void a_stamp_from_after_the_period_or_of_something_else_counts_as_none() {
    StapledStatement withdrawal = signedButNotSent();
    agent.stamp(id, withdrawal, notary.stamp("else".getBytes(StandardCharsets.US_ASCII)));
    arrivesAfterThePeriod();
    assertThat(sales.lateWithdrawals()).hasSize(1);

    market.close();
    agent.close();
    disk.close();
    folder = folder.resolve("again");
    assertThat(folder.toFile().mkdir()).isTrue();
    buy();
    StapledStatement late = signedButNotSent();
    market.clock().advance(Duration.ofDays(13));
    agent.stamp(id, late, notary.stamp(late.statement().signatureText()));
    agent.letRetry(1);
    agent.awaitIdle(id);
    assertThat(sales.lateWithdrawals()).hasSize(1);
  }

  /// The owner withdraws on the day of the receipt, and the seller is away.
  private StapledStatement signedButNotSent() {
    agent.line().loseRequests(1);
    agent.purchases().withdraw(id);
    return agent
        .awaitLogged(id, deal -> deal.last() == DealEvent.DELAYED)
        .statement(DealEvent.WITHDRAWAL)
        .orElseThrow();
  }

  /// The period was seven days.
  private void arrivesAfterThePeriod() {
    market.clock().advance(Duration.ofDays(13));
    agent.letRetry(1);
    agent.awaitIdle(id);
  }
}
