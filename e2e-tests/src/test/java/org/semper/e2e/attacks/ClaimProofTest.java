package org.semper.e2e.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.evidence.EvidenceExport;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Finding;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;
import tools.jackson.databind.node.ObjectNode;

/// Proofs of deals that were withdrawn from and refunded by the real shop and the real bank; and of deals that were not, whatever
/// their statements say. Judged by the rules of `semper verify`.
final class ClaimProofTest {

  @TempDir Path folder;
  private Town town;
  private Shopper alice;
  private Deal deal;

  @BeforeEach
  void buy_and_withdraw() throws Exception {
    town = new Town(folder);
    alice = new Shopper(town, "Alice");
    deal = alice.buy(town.sales.makeOffer(Town.slidesCart()));
    alice.purchases.withdraw(deal.id());
    alice.await(deal.id(), known -> known.state() == DealState.WITHDRAWN);
    alice.awaitIdle(deal.id());
    town.sales.settleRefunds();
    alice.purchases.askForNews();
    deal = alice.await(deal.id(), known -> known.state() == DealState.REFUNDED);
    alice.awaitIdle(deal.id());
  }

  @AfterEach
  void close() {
    alice.close();
    town.close();
  }

  @Test
  void the_whole_deal_is_accepted_and_its_steps_are_told_in_order() {
    assertThat(verdict(alice.log(deal.id())))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted ->
                assertThat(accepted.findings())
                    .extracting(Finding::type)
                    .extracting(StatementType::name)
                    .containsExactly(
                        "offer",
                        "order",
                        "order-confirmation",
                        "payment",
                        "transfer-evidence",
                        "receipt",
                        "withdrawal",
                        "withdrawal-acknowledgement",
                        "refund",
                        "transfer-evidence",
                        "evidence"));
  }

  @Test
  void the_refund_is_told_with_amount_and_account() {
    Verdict.Accepted accepted = (Verdict.Accepted) verdict(alice.log(deal.id()));
    String account = alice.account.account().account().grouped();

    assertThat(accepted.findings().get(7).says())
        .isEqualTo("acknowledges the withdrawal and promises 870.00 FRF back");
    assertThat(accepted.findings().get(9).says())
        .startsWith("attests the transfer back of 870.00 FRF with reference RF")
        .endsWith("to account " + account);
  }

  @Test
  void a_withdrawal_that_no_notary_saw_is_told_with_its_doubt() {
    Verdict.Accepted accepted = (Verdict.Accepted) verdict(alice.log(deal.id()));
    assertThat(accepted.findings().get(6).says())
        .startsWith("withdraws from order ")
        .endsWith("if it arrived later, the seller decides");
  }

  @Test
  void a_late_withdrawal_proves_nothing() {
    town.clock.advance(
        Duration.between(town.clock.instant(), deal.withdrawalPeriod().orElseThrow().end()));
    rejects(with(DealEvent.WITHDRAWAL, withdrawal(alice.signer)), Reason.TIME);
  }

  @Test
  void a_withdrawal_by_somebody_else_proves_nothing() {
    rejects(with(DealEvent.WITHDRAWAL, withdrawal(town.pki.buyer("Alice"))), Reason.OTHER_PARTY);
  }

  @Test
  void a_withdrawal_from_another_deal_proves_nothing() throws Exception {
    Deal other = alice.buy(town.sales.makeOffer(Town.slidesCart()));
    StapledStatement elsewhere =
        signed(
            alice.signer,
            CommerceTypes.WITHDRAWAL,
            other.statement(DealEvent.RECEIPT).orElseThrow(),
            town.seller,
            new WithdrawalContent(number()).toJson());
    rejects(with(DealEvent.WITHDRAWAL, elsewhere), Reason.CHAIN_BROKEN);
  }

  @Test
  void an_acknowledgement_of_more_than_was_paid_proves_nothing() {
    StapledStatement more =
        signed(
            town.seller,
            CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
            deal.statement(DealEvent.WITHDRAWAL).orElseThrow(),
            alice.signer,
            new AcknowledgementContent(number(), Money.of(871_00, "FRF")).toJson());
    rejects(with(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT, more), Reason.AMOUNT_DIFFERS);
  }

  @Test
  void a_refund_larger_than_what_was_paid_proves_nothing() throws Exception {
    rejects(
        with(DealEvent.REFUND, refund(Money.of(871_00, "FRF"), evidence())), Reason.AMOUNT_DIFFERS);
  }

  @Test
  void a_second_refund_proves_nothing() throws Exception {
    List<LoggedEntry> twice = new ArrayList<>(alice.log(deal.id()));
    twice.add(logged(refund(Town.TOTAL, evidence())));
    rejects(twice, Reason.CHAIN_BROKEN);
  }

  @Test
  void the_payment_itself_is_no_evidence_of_its_refund() throws Exception {
    StapledStatement payment =
        PaymentContent.parse(deal.statement(DealEvent.PAYMENT).orElseThrow().statement())
            .evidence();
    rejects(with(DealEvent.REFUND, refund(Town.TOTAL, payment)), Reason.OTHER_PARTY);
  }

  @Test
  void a_refund_that_a_shop_attests_itself_proves_nothing() throws Exception {
    StapledStatement genuine = evidence();
    StapledStatement own =
        town.seller.sign(genuine.statement().type(), genuine.statement().payload());
    rejects(with(DealEvent.REFUND, refund(Town.TOTAL, own)), Reason.NOT_VERIFIED);
  }

  private StapledStatement withdrawal(StatementSigner signer) {
    return signed(
        signer,
        CommerceTypes.WITHDRAWAL,
        deal.statement(DealEvent.RECEIPT).orElseThrow(),
        town.seller,
        new WithdrawalContent(number()).toJson());
  }

  private StapledStatement refund(Money amount, StapledStatement evidence) {
    return signed(
        town.seller,
        CommerceTypes.REFUND,
        deal.statement(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT).orElseThrow(),
        alice.signer,
        new RefundContent(
                number(), "banktransfer", amount, deal.payRef().orElseThrow().text(), evidence)
            .toJson());
  }

  private StapledStatement evidence() throws Exception {
    return RefundContent.parse(deal.statement(DealEvent.REFUND).orElseThrow().statement())
        .evidence();
  }

  private StapledStatement signed(
      StatementSigner by,
      StatementType type,
      StapledStatement answered,
      StatementSigner to,
      ObjectNode body) {
    return by.sign(
        type,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(answered.statement().hash()),
            Optional.of(to.self().thumbprint()),
            body,
            "FR",
            town.clock.instant().plus(Duration.ofDays(30))));
  }

  /// The log up to a statement of this kind, which is replaced by another one.
  private List<LoggedEntry> with(DealEvent event, StapledStatement forged) {
    List<LoggedEntry> entries = new ArrayList<>();
    StapledStatement genuine = deal.statement(event).orElseThrow();
    for (LoggedEntry entry : alice.log(deal.id())) {
      if (entry.entry().equals(new Entry.Said(genuine))
          || entry.entry().equals(new Entry.Heard(genuine))) {
        entries.add(logged(forged));
        return entries;
      }
      entries.add(entry);
    }
    throw new AssertionError("the deal has no such statement");
  }

  private LoggedEntry logged(StapledStatement statement) {
    return new LoggedEntry(99, town.clock.instant(), "", new Entry.Heard(statement));
  }

  private void rejects(List<LoggedEntry> log, Reason reason) {
    assertThat(verdict(log))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).as(rejected.why()).isEqualTo(reason));
  }

  private Verdict verdict(List<LoggedEntry> log) {
    byte[] file =
        new EvidenceExport(
                alice.signer,
                () -> alice.signer.sign(CommerceTypes.OFFER, anything()).ocsp(),
                town.pki.trustList(),
                RevocationSource.none())
            .export(deal.id(), statements(log), "FR", town.clock.instant());
    return new EvidenceVerifier(
            town.pki.trustList(),
            RevocationSource.none(),
            town.clock,
            PaidDealRules.of(ServiceLoader.load(AdapterFactory.class)))
        .verify(file);
  }

  private static List<ArchivedStatement> statements(List<LoggedEntry> log) {
    List<ArchivedStatement> statements = new ArrayList<>();
    for (LoggedEntry logged : log) {
      switch (logged.entry()) {
        case Entry.Said said -> statements.add(ArchivedStatement.of(said.statement()));
        case Entry.Heard heard -> statements.add(ArchivedStatement.of(heard.statement()));
        case Entry.Step _ -> {
          // Nobody's statement.
        }
      }
    }
    return statements;
  }

  private StatementPayload anything() {
    return new StatementPayload(
        UUID.randomUUID(),
        Optional.empty(),
        Optional.empty(),
        deal.offer().toJson(),
        "FR",
        town.clock.instant().plusSeconds(60));
  }

  private String number() {
    return deal.confirmation().orElseThrow().orderNumber();
  }
}
