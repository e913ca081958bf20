package org.semper.transfer.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;

/// What every payment adapter that declares [Capabilities.Flag#REFUNDABLE] must do besides. Its test extends this and provides the
/// world and the payee's purse.
public abstract class RefundConformance {

  private static final PayRef REF = PayRef.of(StatementHash.ofSigningInput("order"));

  private ConformanceWorld world;
  private PaymentManager payer;
  private PaymentManager payee;
  private StapledStatement payment;

  /// A fresh world.
  protected abstract ConformanceWorld world() throws Exception;

  /// The purse that the world's option pays into.
  protected abstract Purse payeesPurse(ConformanceWorld fresh);

  /// Another purse of the payee's.
  protected abstract Purse otherPurse(ConformanceWorld fresh);

  @BeforeEach
  void pay() throws Exception {
    world = world();
    payer = manager(world.payer(), world.purse());
    payee = manager(world.payee(), otherPurse(world), payeesPurse(world));
    payer.prepare(new PaymentTerms(world.purse(), world.option(), world.amount(), REF), until());
    payment = ((PaymentResult.Paid) payer.pay(REF)).evidence();
  }

  @AfterEach
  void leave_the_world() {
    world.close();
  }

  @Test
  void declares_that_it_gives_back() {
    PaymentAdapter adapter = world.factory().create(world.payee());
    assertThat(adapter.capabilities().has(Capabilities.Flag.REFUNDABLE)).isTrue();
  }

  @Test
  void gives_back_all_and_the_payer_accepts_the_evidence() throws PaymentRejected {
    StapledStatement evidence = given(refund(world.amount()));

    payer.verifyRefund(refund(world.amount()), evidence);
    assertThat(world.received(world.option())).isZero();
  }

  @Test
  void gives_back_a_part() throws PaymentRejected {
    Money part = new Money(1, world.amount().currency());
    StapledStatement evidence = given(refund(part));

    payer.verifyRefund(refund(part), evidence);
    assertThat(world.received(world.option())).isEqualTo(world.amount().minorUnits() - 1);
  }

  @Test
  void gives_back_from_the_purse_that_was_paid() throws PaymentRejected {
    assertThat(payee.wayBack(refund(world.amount())).purse()).isEqualTo(payeesPurse(world));
  }

  @Test
  void gives_nothing_back_from_another_purse() {
    PaymentManager other = manager(world.payee(), otherPurse(world));
    assertThatExceptionOfType(PaymentRejected.class)
        .isThrownBy(() -> other.wayBack(refund(world.amount())))
        .extracting(PaymentRejected::reason)
        .isEqualTo(PaymentReason.NO_COMMON_INSTRUMENT);
  }

  @Test
  void gives_back_once_even_if_the_payee_lost_the_journal() throws PaymentRejected {
    given(refund(world.amount()));
    payee = manager(world.payee(), payeesPurse(world));
    payee.prepare(payee.wayBack(refund(world.amount())), until());
    payee.pay(REF);

    assertThat(world.received(world.option())).isZero();
  }

  @Test
  void gives_back_no_second_part() throws PaymentRejected {
    Money part = new Money(1, world.amount().currency());
    given(refund(part));
    payee = manager(world.payee(), payeesPurse(world));
    payee.prepare(payee.wayBack(refund(new Money(2, part.currency()))), until());

    assertThat(payee.pay(REF)).isInstanceOf(PaymentResult.Refused.class);
    assertThat(world.received(world.option())).isEqualTo(world.amount().minorUnits() - 1);
  }

  @Test
  void evidence_of_anything_else_is_no_refund() throws PaymentRejected {
    StapledStatement evidence = given(refund(world.amount()));
    Money less = new Money(world.amount().minorUnits() - 1, world.amount().currency());

    assertNoRefund(refund(less), evidence);
    assertNoRefund(refund(world.amount()), payment);
    assertNoRefund(
        new Refund(world.otherOption(), payment, "Payer", world.amount(), REF), evidence);
  }

  private void assertNoRefund(Refund refund, StapledStatement evidence) {
    assertThatExceptionOfType(PaymentRejected.class)
        .isThrownBy(() -> payer.verifyRefund(refund, evidence));
  }

  private Refund refund(Money amount) {
    return new Refund(world.option(), payment, "Payer", amount, REF);
  }

  private StapledStatement given(Refund refund) throws PaymentRejected {
    payee.prepare(payee.wayBack(refund), until());
    return ((PaymentResult.Paid) payee.pay(REF)).evidence();
  }

  private Instant until() {
    return world
        .payer()
        .clock()
        .instant()
        .truncatedTo(ChronoUnit.SECONDS)
        .plus(Duration.ofHours(1));
  }

  private PaymentManager manager(AdapterContext context, Purse... purses) {
    MemoryPurseBook book = new MemoryPurseBook();
    List.of(purses).forEach(book::put);
    return new PaymentManager(
        new PaymentAdapters(List.of(world.factory().create(context))),
        book,
        new MemoryPaymentJournal(),
        context.clock());
  }
}
