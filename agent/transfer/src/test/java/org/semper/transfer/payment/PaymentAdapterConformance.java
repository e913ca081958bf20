package org.semper.transfer.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.semper.transfer.payment.FaultyChannel.Fault.DUPLICATED;
import static org.semper.transfer.payment.FaultyChannel.Fault.LOST_ANSWER;
import static org.semper.transfer.payment.FaultyChannel.Fault.LOST_REQUEST;
import static org.semper.transfer.payment.FaultyChannel.Fault.NONE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;

/// What every payment adapter must do, whatever its payment system. An adapter's test extends this and provides the world;
/// it adds tests and no excuse.
public abstract class PaymentAdapterConformance {

  private static final PayRef REF = reference("order");
  private static final PayRef OTHER_REF = reference("another order");

  private ConformanceWorld world;
  private FaultyChannel channel;
  private PaymentAdapter payee;
  private MemoryPaymentJournal journal;
  private PaymentManager manager;

  /// A fresh world.
  protected abstract ConformanceWorld world() throws Exception;

  /// A reference that follows from any text.
  protected static PayRef reference(String text) {
    return PayRef.of(StatementHash.ofSigningInput(text));
  }

  @BeforeEach
  void make_the_world() throws Exception {
    world = world();
    channel = new FaultyChannel(world.payer().channel());
    payee = world.factory().create(world.payee());
    journal = new MemoryPaymentJournal();
    manager = restarted();
  }

  @AfterEach
  void leave_the_world() {
    world.close();
  }

  @Test
  void declares_what_it_can() {
    assertThat(payee.system()).isEqualTo(world.option().system()).isEqualTo(world.purse().system());
    assertThat(payee.capabilities().admit(world.amount())).isTrue();
    assertThat(manager.candidates(List.of(world.option()), world.amount()))
        .containsExactly(world.purse());
  }

  @Test
  void names_the_payee_to_the_owner() throws PaymentRejected {
    assertThat(manager.payee(world.option())).isNotBlank();
    assertThat(manager.payee(world.otherOption())).isNotEqualTo(manager.payee(world.option()));
  }

  @Test
  void refuses_an_option_whose_details_are_missing() {
    PaymentOption bare = new PaymentOption(world.option().system(), new TreeMap<>());

    assertThat(payee.serves(world.purse(), bare)).isFalse();
    assertRejected(PaymentReason.UNSUPPORTED, () -> payee.payee(bare));
  }

  @Test
  void pays_and_the_payee_accepts_the_evidence() throws PaymentRejected {
    StapledStatement evidence = paid(world.amount(), REF);

    assertReceived(world.amount());
    payee.verifyEvidence(world.option(), evidence, world.amount(), REF);
    assertThat(state(REF)).isIn(PaymentState.CAPTURED, PaymentState.SETTLED);
  }

  @Test
  void signing_alone_moves_nothing() throws PaymentRejected {
    prepare(world.amount(), REF);

    assertReceivedNothing();
    assertThat(channel.sent()).isEmpty();
  }

  @Test
  void refuses_what_the_purse_does_not_hold_and_moves_nothing() throws PaymentRejected {
    prepare(world.tooMuch(), REF);

    assertThat(manager.pay(REF))
        .isEqualTo(new PaymentResult.Refused(PaymentReason.INSUFFICIENT_FUNDS));
    assertReceivedNothing();
  }

  @Test
  void a_refused_payment_stays_refused_and_a_smaller_one_succeeds() throws PaymentRejected {
    prepare(world.tooMuch(), REF);
    manager.pay(REF);

    assertThat(manager.pay(REF)).isInstanceOf(PaymentResult.Refused.class);
    assertThat(manager.query(REF)).isInstanceOf(PaymentResult.Refused.class);
    paid(world.amount(), REF);
    assertReceived(world.amount());
  }

  @Test
  void paying_twice_moves_value_once() throws PaymentRejected {
    StapledStatement evidence = paid(world.amount(), REF);

    assertThat(manager.pay(REF)).isEqualTo(new PaymentResult.Paid(evidence));
    assertThat(prepare(world.amount(), REF).progress().evidence()).contains(evidence);
    assertReceived(world.amount());
  }

  @Test
  void a_payer_who_lost_the_journal_moves_value_once() throws PaymentRejected {
    paid(world.amount(), REF);
    journal = new MemoryPaymentJournal();
    manager = restarted();

    prepare(world.amount(), REF);
    assertThat(manager.pay(REF)).isNotInstanceOf(PaymentResult.InDoubt.class);
    assertReceived(world.amount());
  }

  @Test
  void one_reference_is_not_used_for_other_terms() throws PaymentRejected {
    prepare(world.amount(), REF);

    assertRejected(PaymentReason.PROTOCOL_VIOLATION, () -> prepare(half(), REF));
    assertRejected(
        PaymentReason.PROTOCOL_VIOLATION, () -> prepare(world.otherOption(), world.amount(), REF));
  }

  @Test
  void a_lost_request_leaves_doubt_and_the_same_message_is_sent_again() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.next(LOST_REQUEST);

    assertInDoubt(manager.pay(REF));
    assertReceivedNothing();
    assertPaid(manager.pay(REF));
    assertReceived(world.amount());
    assertThat(channel.sent().getLast()).isEqualTo(channel.sent().getFirst());
  }

  @Test
  void a_lost_answer_leaves_doubt_and_asking_finds_the_payment() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.next(LOST_ANSWER);

    assertInDoubt(manager.pay(REF));
    assertThat(state(REF)).isEqualTo(PaymentState.IN_DOUBT);
    PaymentResult.Paid found = assertPaid(manager.query(REF));
    payee.verifyEvidence(world.option(), found.evidence(), world.amount(), REF);
    assertReceived(world.amount());
  }

  @Test
  void asking_never_moves_value() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.next(LOST_REQUEST);
    manager.pay(REF);

    assertInDoubt(manager.query(REF));
    assertInDoubt(manager.query(REF));
    assertReceivedNothing();
  }

  @Test
  void a_payment_in_doubt_takes_no_other_way() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.next(LOST_ANSWER, LOST_REQUEST, LOST_ANSWER);

    assertInDoubt(manager.pay(REF));
    assertInDoubt(manager.pay(REF));
    assertInDoubt(manager.query(REF));
    assertRejected(
        PaymentReason.PROTOCOL_VIOLATION, () -> prepare(world.otherOption(), world.amount(), REF));
    assertRejected(PaymentReason.NOT_VOIDABLE, () -> manager.cancel(REF));
    assertPaid(manager.pay(REF));
    assertReceived(world.amount());
  }

  @Test
  void a_lost_refusal_is_found_by_asking() throws PaymentRejected {
    prepare(world.tooMuch(), REF);
    channel.next(LOST_ANSWER);

    assertInDoubt(manager.pay(REF));
    assertThat(manager.query(REF))
        .isEqualTo(new PaymentResult.Refused(PaymentReason.INSUFFICIENT_FUNDS));
    assertReceivedNothing();
  }

  @Test
  void a_duplicated_request_moves_value_once() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.next(DUPLICATED);

    assertPaid(manager.pay(REF));
    assertReceived(world.amount());
  }

  @Test
  void a_restarted_payer_goes_on_where_it_stopped() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.next(NONE, LOST_REQUEST);
    journal.change(REF, run -> run.with(run.progress().sending(), run.changed()));

    manager = restarted();
    assertThat(manager.unfinished()).extracting(PaymentTransaction::ref).containsExactly(REF);
    assertInDoubt(manager.pay(REF));
    assertPaid(manager.pay(REF));
    assertReceived(world.amount());
    assertThat(manager.unfinished()).isEmpty();
  }

  @Test
  void many_threads_move_value_once() throws Exception {
    prepare(world.amount(), REF);
    Callable<PaymentResult> pay = () -> manager.pay(REF);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<PaymentResult> each : threads.invokeAll(Collections.nCopies(8, pay))) {
        assertThat(each.get()).isNotInstanceOf(PaymentResult.Refused.class);
      }
    }
    assertPaid(manager.pay(REF));
    assertReceived(world.amount());
  }

  @Test
  void a_message_changed_on_the_way_moves_nothing() throws PaymentRejected {
    prepare(world.amount(), REF);
    channel.alter(PaymentAdapterConformance::withChangedPayload);

    assertThat(manager.pay(REF)).isNotInstanceOf(PaymentResult.Paid.class);
    assertThat(manager.query(REF)).isNotInstanceOf(PaymentResult.Paid.class);
    assertReceivedNothing();
  }

  @Test
  void an_answer_is_not_believed_for_another_payment() throws PaymentRejected {
    StapledStatement evidence = paid(world.amount(), OTHER_REF);
    byte[] answer = StrictJson.bytes(evidence.toJson());
    manager = managerOver((_, _, _) -> new Answer.Ok(answer));
    prepare(world.amount(), REF);

    assertInDoubt(manager.pay(REF));
    assertInDoubt(manager.query(REF));
  }

  @Test
  void the_payee_refuses_evidence_of_another_amount_payee_or_reference() throws PaymentRejected {
    StapledStatement evidence = paid(world.amount(), REF);

    assertNoEvidence(world.option(), evidence, half(), REF);
    assertNoEvidence(world.option(), evidence, world.amount().times(2), REF);
    assertNoEvidence(world.otherOption(), evidence, world.amount(), REF);
    assertNoEvidence(world.option(), evidence, world.amount(), OTHER_REF);
  }

  @Test
  void the_payee_refuses_what_the_payer_says_as_evidence() throws PaymentRejected {
    StapledStatement own = prepare(world.amount(), REF).signedMessage();

    assertNoEvidence(world.option(), own, world.amount(), REF);
  }

  @Test
  void what_was_never_sent_can_be_given_up() throws PaymentRejected {
    prepare(world.amount(), REF);
    manager.cancel(REF);

    assertThat(manager.pay(REF)).isEqualTo(new PaymentResult.Refused(PaymentReason.USER_CANCELLED));
    assertThat(channel.sent()).isEmpty();
    paid(world.amount(), REF);
    assertReceived(world.amount());
  }

  @Test
  void an_authorisation_that_has_ended_is_not_acted_on() throws PaymentRejected {
    Instant past = world.payer().clock().instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    PaymentTransaction run = manager.prepare(terms(world.option(), world.amount(), REF), past);

    assertThat(adapter().pay(run)).isEqualTo(new AdapterOutcome.Declined(PaymentReason.EXPIRED));
    assertThat(manager.pay(REF)).isEqualTo(new PaymentResult.Refused(PaymentReason.EXPIRED));
    assertReceivedNothing();
  }

  @Test
  void refuses_amounts_outside_its_limits() {
    Money none = world.amount().times(0);

    assertRejected(PaymentReason.LIMIT_EXCEEDED, () -> prepare(none, REF));
    assertThat(manager.candidates(List.of(world.option()), none)).isEmpty();
  }

  private PaymentAdapter adapter() {
    return world.factory().create(world.payer());
  }

  private PaymentManager restarted() {
    return managerOver(channel);
  }

  private PaymentManager managerOver(Channel way) {
    AdapterContext own = world.payer();
    AdapterContext context = new AdapterContext(own.signer(), own.verifier(), way, own.clock());
    MemoryPurseBook purses = new MemoryPurseBook();
    purses.put(world.purse());
    PaymentAdapters adapters = new PaymentAdapters(List.of(world.factory().create(context)));
    return new PaymentManager(adapters, purses, journal, own.clock());
  }

  private StapledStatement paid(Money amount, PayRef ref) throws PaymentRejected {
    prepare(amount, ref);
    return assertPaid(manager.pay(ref)).evidence();
  }

  private PaymentTransaction prepare(Money amount, PayRef ref) throws PaymentRejected {
    return prepare(world.option(), amount, ref);
  }

  private PaymentTransaction prepare(PaymentOption option, Money amount, PayRef ref)
      throws PaymentRejected {
    Instant now = world.payer().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return manager.prepare(terms(option, amount, ref), now.plus(Duration.ofHours(1)));
  }

  private PaymentTerms terms(PaymentOption option, Money amount, PayRef ref) {
    return new PaymentTerms(world.purse(), option, amount, ref);
  }

  private Money half() {
    return new Money(world.amount().minorUnits() / 2, world.amount().currency());
  }

  private PaymentState state(PayRef ref) {
    return manager.find(ref).orElseThrow().state();
  }

  private void assertReceived(Money amount) {
    assertThat(world.received(world.option())).isEqualTo(amount.minorUnits());
    assertThat(world.received(world.otherOption())).isZero();
  }

  private void assertReceivedNothing() {
    assertThat(world.received(world.option())).isZero();
    assertThat(world.received(world.otherOption())).isZero();
  }

  private void assertNoEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref) {
    assertThatExceptionOfType(PaymentRejected.class)
        .isThrownBy(() -> payee.verifyEvidence(ours, evidence, amount, ref));
  }

  private static void assertRejected(PaymentReason reason, ThrowingCallable call) {
    assertThatExceptionOfType(PaymentRejected.class)
        .isThrownBy(call)
        .extracting(PaymentRejected::reason)
        .isEqualTo(reason);
  }

  private static PaymentResult.Paid assertPaid(PaymentResult result) {
    assertThat(result).isInstanceOf(PaymentResult.Paid.class);
    return (PaymentResult.Paid) result;
  }

  private static void assertInDoubt(PaymentResult result) {
    assertThat(result).isInstanceOf(PaymentResult.InDoubt.class);
  }

  /// The statement with one character of its payload replaced by another one.
  private static String withChangedPayload(String json) {
    int payload = json.indexOf('.') + 40;
    char changed = json.charAt(payload) == 'A' ? 'B' : 'A';
    return json.substring(0, payload) + changed + json.substring(payload + 1);
  }
}
