package org.semper.e2e.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.RefundInquiryContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.seller.ComplaintOutcome;
import org.semper.commerce.seller.SaleAnswer;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestNotary;

/// Claims that nobody may make, against the real shop and the real bank: refused with a code, and no money goes back.
final class ForgedClaimsTest {

  @TempDir Path folder;
  private Town town;
  private Shopper alice;
  private Deal deal;

  @BeforeEach
  void buy() throws Exception {
    town = new Town(folder);
    alice = new Shopper(town, "Alice");
    deal = alice.buy(town.sales.makeOffer(Town.slidesCart()));
  }

  @AfterEach
  void close() {
    town.bank.audit();
    alice.close();
    town.close();
  }

  @Test
  void a_withdrawal_gives_the_money_back_once() {
    withdraw();
    town.sales.settleRefunds();
    town.sales.settleRefunds();

    assertThat(town.balance(alice.account)).isEqualTo(Town.CREDIT.minorUnits());
    assertThat(town.balance(town.shopAccount)).isEqualTo(Town.CREDIT.minorUnits());
    assertThat(state()).isEqualTo(DealState.REFUNDED);
  }

  @Test
  void a_withdrawal_signed_too_late_is_refused() {
    town.clock.advance(Duration.between(town.clock.instant(), end()));
    refuses(withdrawal(alice.signer, number()), ErrorCode.WITHDRAWAL_EXPIRED);
  }

  @Test
  void a_withdrawal_signed_in_time_may_be_two_weeks_under_way_and_no_longer() {
    StapledStatement inTime = withdrawal(alice.signer, number());
    Identity identity = town.pki.notary(TestNotary.NAME);
    Optional<Stamp> stamp =
        Optional.of(
            new Stamp(
                new TestNotary(town.pki, identity, town.clock)
                    .stamp(inTime.statement().signatureText()),
                List.of()));
    town.clock.advance(Duration.between(town.clock.instant(), end().plus(Duration.ofDays(14))));
    refuses(alice.signer.restapled(inTime), ErrorCode.WITHDRAWAL_EXPIRED);

    town.clock.advance(Duration.ofSeconds(-1));
    StapledStatement late = alice.signer.restapled(inTime);
    assertThat(town.sales.receive(late)).isInstanceOf(SaleAnswer.Pending.class);
    assertThat(town.sales.receive(new ArchivedStatement(late, stamp)))
        .isInstanceOf(SaleAnswer.Answered.class);
  }

  @Test
  void a_namesake_of_the_buyer_cannot_withdraw() {
    refuses(withdrawal(town.pki.buyer("Alice"), number()), ErrorCode.CLAIM_REFUSED);
  }

  @Test
  void a_seller_cannot_withdraw_for_the_buyer() {
    refuses(withdrawal(town.seller, number()), ErrorCode.ORDER_REFUSED);
  }

  @Test
  void a_withdrawal_from_somebody_elses_deal_is_refused() throws Exception {
    try (Shopper bob = new Shopper(town, "Bob")) {
      Deal bobs = bob.buy(town.sales.makeOffer(Town.slidesCart()));
      refuses(
          new Forgery(town)
              .answer(
                  CommerceTypes.WITHDRAWAL,
                  alice.signer,
                  bobs.statement(DealEvent.RECEIPT).orElseThrow().statement().hash(),
                  new WithdrawalContent(bobs.confirmation().orElseThrow().orderNumber()).toJson(),
                  end()),
          ErrorCode.CLAIM_REFUSED);
      assertThat(town.balance(bob.account))
          .isEqualTo(Town.CREDIT.minorUnits() - Town.TOTAL.minorUnits());
    }
  }

  @Test
  void a_withdrawal_from_another_order_number_is_refused() {
    refuses(withdrawal(alice.signer, "ANOTHER-1"), ErrorCode.CLAIM_REFUSED);
  }

  @Test
  void a_withdrawal_that_answers_the_confirmation_of_a_paid_order_is_refused() {
    refuses(
        claim(DealEvent.CONFIRMATION, CommerceTypes.WITHDRAWAL, alice.signer, number()),
        ErrorCode.CLAIM_REFUSED);
  }

  @Test
  void a_second_withdrawal_is_refused_and_the_first_gets_its_first_answer() {
    StapledStatement first = withdrawal(alice.signer, number());
    SaleAnswer answer = town.sales.receive(first);

    assertThat(town.sales.receive(withdrawal(alice.signer, number())))
        .isInstanceOfSatisfying(
            SaleAnswer.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CLAIM_REFUSED));
    assertThat(town.sales.receive(first)).isEqualTo(answer);
  }

  @Test
  void a_complaint_by_somebody_else_is_refused() {
    refuses(
        new Forgery(town)
            .answer(
                CommerceTypes.COMPLAINT,
                town.pki.buyer("Alice"),
                deal.statement(DealEvent.RECEIPT).orElseThrow().statement().hash(),
                new ComplaintContent(number(), "I want money.").toJson(),
                end()),
        ErrorCode.CLAIM_REFUSED);
  }

  @Test
  void nobody_asks_for_a_refund_that_nobody_promised() {
    refuses(
        new Forgery(town)
            .answer(
                CommerceTypes.REFUND_INQUIRY,
                alice.signer,
                deal.statement(DealEvent.RECEIPT).orElseThrow().statement().hash(),
                new RefundInquiryContent(number()).toJson(),
                end()),
        ErrorCode.CLAIM_REFUSED);
  }

  @Test
  void a_refund_larger_than_what_was_paid_is_never_promised() {
    alice.purchases.complain(deal.id());
    alice.await(deal.id(), known -> known.state() == DealState.COMPLAINED);
    alice.awaitIdle(deal.id());

    assertThat(town.sales.answerComplaint(deal.id(), "Sorry.", Money.of(870_01, "FRF")))
        .isEqualTo(new ComplaintOutcome.Refused(ComplaintOutcome.Reason.MORE_THAN_PAID));
    nothingWentBack();
  }

  @Test
  void after_a_refund_was_promised_there_is_nothing_to_withdraw_from() {
    alice.purchases.complain(deal.id());
    alice.await(deal.id(), known -> known.state() == DealState.COMPLAINED);
    alice.awaitIdle(deal.id());
    town.sales.answerComplaint(deal.id(), "Half of it.", Money.of(435_00, "FRF"));
    SaleAnswer answer = town.sales.receive(withdrawal(alice.signer, number()));
    town.sales.settleRefunds();

    assertThat(answer)
        .isInstanceOfSatisfying(
            SaleAnswer.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CLAIM_REFUSED));
    assertThat(town.balance(town.shopAccount)).isEqualTo(Town.CREDIT.minorUnits() + 435_00);
  }

  private void withdraw() {
    alice.purchases.withdraw(deal.id());
    alice.await(deal.id(), known -> known.state() == DealState.WITHDRAWN);
    alice.awaitIdle(deal.id());
  }

  private void refuses(StapledStatement claim, ErrorCode code) {
    assertThat(town.sales.receive(claim))
        .isInstanceOfSatisfying(
            SaleAnswer.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    nothingWentBack();
  }

  private void nothingWentBack() {
    town.sales.settleRefunds();
    assertThat(town.balance(alice.account))
        .isEqualTo(Town.CREDIT.minorUnits() - Town.TOTAL.minorUnits());
  }

  private DealState state() {
    return town.sales.find(deal.id()).orElseThrow().state();
  }

  private StapledStatement withdrawal(StatementSigner signer, String number) {
    return claim(DealEvent.RECEIPT, CommerceTypes.WITHDRAWAL, signer, number);
  }

  private StapledStatement claim(
      DealEvent about, StatementType type, StatementSigner signer, String number) {
    return new Forgery(town)
        .answer(
            type,
            signer,
            deal.statement(about).orElseThrow().statement().hash(),
            new WithdrawalContent(number).toJson(),
            end().plus(Duration.ofDays(14)));
  }

  private String number() {
    return deal.confirmation().orElseThrow().orderNumber();
  }

  private Instant end() {
    return deal.withdrawalPeriod().orElseThrow().end();
  }
}
