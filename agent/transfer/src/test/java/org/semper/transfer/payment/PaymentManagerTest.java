package org.semper.transfer.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.semper.transfer.payment.PaymentReason.CURRENCY_UNSUPPORTED;
import static org.semper.transfer.payment.PaymentReason.EXPIRED;
import static org.semper.transfer.payment.PaymentReason.INSUFFICIENT_FUNDS;
import static org.semper.transfer.payment.PaymentReason.INTEGRITY_FAILURE;
import static org.semper.transfer.payment.PaymentReason.LIMIT_EXCEEDED;
import static org.semper.transfer.payment.PaymentReason.NO_COMMON_INSTRUMENT;
import static org.semper.transfer.payment.PaymentReason.PROTOCOL_VIOLATION;
import static org.semper.transfer.payment.PaymentReason.UNSUPPORTED;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.crypto.TestPki;
import org.semper.transfer.payment.AdapterOutcome.Declined;
import org.semper.transfer.payment.AdapterOutcome.Executed;
import org.semper.transfer.payment.AdapterOutcome.NeverSeen;
import org.semper.transfer.payment.AdapterOutcome.NotProcessed;
import org.semper.transfer.payment.AdapterOutcome.Unanswered;
import org.semper.transfer.payment.PaymentResult.InDoubt;
import org.semper.transfer.payment.PaymentResult.Paid;
import org.semper.transfer.payment.PaymentResult.Refused;

final class PaymentManagerTest {

  private static final PayRef REF = PayRef.of(StatementHash.ofSigningInput("order"));
  private static final Instant NOW = Instant.parse("1997-05-25T14:00:00Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofHours(1));
  private static final Money PRICE = Money.of(870_00, "FRF");
  private static final PaymentOption OPTION = option("ACTIMEDIA");

  private final TestPki pki = new TestPki();
  private final ScriptedAdapter adapter = new ScriptedAdapter(pki.buyer("Anna"));
  private final StapledStatement evidence = adapter.statement("scripted-evidence", UNTIL);
  private final MemoryPurseBook purses = new MemoryPurseBook();
  private final MemoryPaymentJournal journal = new MemoryPaymentJournal();
  private final PaymentManager manager =
      new PaymentManager(new PaymentAdapters(List.of(adapter)), purses, journal, TestPki.CLOCK);

  @Test
  void records_the_signed_message_before_anything_is_sent() throws PaymentRejected {
    PaymentTransaction run = prepare();

    assertThat(journal.latest(REF)).contains(run);
    assertThat(run.state()).isEqualTo(PaymentState.AUTHORISED);
    assertThat(run.message()).isPresent();
    assertThat(adapter.calls).isEmpty();
  }

  @Test
  void counts_a_message_as_sent_before_it_is_sent() throws PaymentRejected {
    prepare();
    adapter.next(new Executed(evidence));
    PaymentManager crashing =
        new PaymentManager(
            new PaymentAdapters(List.of(new CrashingAdapter(adapter))),
            purses,
            journal,
            TestPki.CLOCK);

    assertThatIllegalStateException().isThrownBy(() -> crashing.pay(REF));
    assertThat(journal.latest(REF).orElseThrow().progress().wasSent()).isTrue();
    assertThat(manager.query(REF)).isEqualTo(new Paid(evidence));
    assertThat(adapter.calls).containsExactly("query");
  }

  @Test
  void a_paid_run_is_settled_and_asked_about_no_more() throws PaymentRejected {
    prepare();
    adapter.next(new Executed(evidence));

    assertThat(manager.pay(REF)).isEqualTo(new Paid(evidence));
    assertThat(manager.pay(REF)).isEqualTo(new Paid(evidence));
    assertThat(manager.query(REF)).isEqualTo(new Paid(evidence));
    assertThat(adapter.calls).containsExactly("pay");
    assertThat(state()).isEqualTo(PaymentState.SETTLED);
  }

  @Test
  void a_capture_that_can_still_be_called_back_is_not_settled() throws PaymentRejected {
    ScriptedAdapter slow = new ScriptedAdapter(pki.buyer("Anna"), Duration.ofDays(1));
    PaymentManager own =
        new PaymentManager(new PaymentAdapters(List.of(slow)), purses, journal, TestPki.CLOCK);
    own.prepare(terms(purse("a"), OPTION, PRICE), UNTIL);
    slow.next(new Executed(evidence));

    assertThat(own.pay(REF)).isEqualTo(new Paid(evidence));
    assertThat(state()).isEqualTo(PaymentState.CAPTURED);
  }

  @Test
  void a_signed_refusal_is_final() throws PaymentRejected {
    prepare();
    adapter.next(new Declined(INSUFFICIENT_FUNDS));

    assertThat(manager.pay(REF)).isEqualTo(new Refused(INSUFFICIENT_FUNDS));
    assertThat(manager.pay(REF)).isEqualTo(new Refused(INSUFFICIENT_FUNDS));
    assertThat(adapter.calls).containsExactly("pay");
  }

  @Test
  void an_unprocessed_first_copy_is_final() throws PaymentRejected {
    prepare();
    adapter.next(new NotProcessed(INTEGRITY_FAILURE));

    assertThat(manager.pay(REF)).isEqualTo(new Refused(INTEGRITY_FAILURE));
  }

  @Test
  void an_unprocessed_second_copy_is_not_final() throws PaymentRejected {
    prepare();
    adapter.next(new Unanswered(), new NeverSeen(NOW), new NotProcessed(INTEGRITY_FAILURE));

    assertInDoubt(manager.pay(REF));
    assertInDoubt(manager.pay(REF));
    assertThat(state()).isEqualTo(PaymentState.IN_DOUBT);
    assertThat(adapter.calls).containsExactly("pay", "query", "pay");
  }

  @Test
  void is_asked_about_and_never_repeated_while_nobody_answers() throws PaymentRejected {
    prepare();
    adapter.next(new Unanswered(), new Unanswered(), new Unanswered(), new Executed(evidence));

    assertInDoubt(manager.pay(REF));
    assertInDoubt(manager.pay(REF));
    assertInDoubt(manager.pay(REF));
    assertThat(manager.pay(REF)).isEqualTo(new Paid(evidence));
    assertThat(adapter.calls).containsExactly("pay", "query", "query", "query");
  }

  @Test
  void waits_longer_after_each_question_and_at_most_eleven_minutes() throws PaymentRejected {
    prepare();
    adapter.next(new Unanswered());
    manager.pay(REF);
    Duration before = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      adapter.next(new Unanswered());
      Duration pause = Duration.between(NOW, ((InDoubt) manager.query(REF)).askAgainAfter());
      assertThat(pause).isGreaterThanOrEqualTo(before).isLessThan(Duration.ofMinutes(11));
      before = pause;
    }
  }

  @Test
  void what_was_never_seen_and_has_expired_there_too_is_over() throws PaymentRejected {
    prepare();
    adapter.next(new Unanswered(), new NeverSeen(UNTIL.plus(Duration.ofMinutes(3))));
    manager.pay(REF);

    assertThat(manager.query(REF)).isEqualTo(new Refused(EXPIRED));
    assertThat(state()).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void what_was_never_seen_and_has_just_expired_is_still_in_doubt() throws PaymentRejected {
    prepare();
    adapter.next(new Unanswered(), new NeverSeen(UNTIL.plus(Duration.ofMinutes(1))));
    manager.pay(REF);

    assertInDoubt(manager.query(REF));
  }

  @Test
  void is_not_sent_again_after_its_expiry() throws PaymentRejected {
    manager.prepare(terms(purse("a"), OPTION, PRICE), NOW);
    journal.change(REF, run -> run.with(run.progress().sending(), NOW));
    adapter.next(new NeverSeen(NOW));

    assertInDoubt(manager.pay(REF));
    assertThat(adapter.calls).containsExactly("query");
  }

  @Test
  void begins_a_new_run_after_one_without_effect() throws PaymentRejected {
    prepare();
    adapter.next(new Declined(INSUFFICIENT_FUNDS), new Executed(evidence));
    manager.pay(REF);
    PaymentTransaction second = manager.prepare(terms(purse("b"), OPTION, PRICE), UNTIL);

    assertThat(second.attempt()).isEqualTo(1);
    assertThat(manager.pay(REF)).isEqualTo(new Paid(evidence));
    assertThat(journal.history(10))
        .extracting(PaymentTransaction::state)
        .containsExactly(PaymentState.SETTLED, PaymentState.DECLINED);
  }

  @Test
  void does_not_pay_a_reference_from_two_purses() throws PaymentRejected {
    prepare();

    assertRejected(
        PROTOCOL_VIOLATION, () -> manager.prepare(terms(purse("b"), OPTION, PRICE), UNTIL));
  }

  @Test
  void gives_the_recorded_run_for_the_same_terms() throws PaymentRejected {
    assertThat(prepare()).isEqualTo(prepare());
  }

  @Test
  void offers_purses_that_fit_in_the_owners_order() {
    Purse limited =
        new Purse(
            "l",
            ScriptedAdapter.SYSTEM,
            "Limited",
            Currency.getInstance("FRF"),
            Optional.of(Money.of(869_99, "FRF")),
            new TreeMap<>());
    List.of(purse("a"), limited, purse("b")).forEach(purses::put);
    purses.put(
        new Purse(
            "e", ScriptedAdapter.SYSTEM, "Euro", Currency.getInstance("EUR"), new TreeMap<>()));
    purses.put(new Purse("x", "other", "Other", Currency.getInstance("FRF"), new TreeMap<>()));
    purses.prefer("b");

    assertThat(manager.candidates(List.of(OPTION), PRICE)).containsExactly(purse("b"), purse("a"));
    assertThat(manager.candidates(List.of(OPTION), Money.of(1_000_01, "FRF"))).isEmpty();
    assertThat(manager.candidates(List.of(new PaymentOption("other", new TreeMap<>())), PRICE))
        .isEmpty();
    assertThat(manager.option(purse("a"), List.of(unserved(), OPTION), PRICE)).contains(OPTION);
  }

  @Test
  void says_why_no_purse_fits() {
    PaymentOption unknown = new PaymentOption("other", new TreeMap<>());
    assertThat(manager.whyNone(List.of(OPTION), PRICE)).isEqualTo(CURRENCY_UNSUPPORTED);
    purses.put(purse("a").limitedTo(Optional.of(Money.of(869_99, "FRF"))));

    assertThat(manager.whyNone(List.of(unknown), PRICE)).isEqualTo(NO_COMMON_INSTRUMENT);
    assertThat(manager.whyNone(List.of(unknown), Money.of(1, "EUR")))
        .isEqualTo(NO_COMMON_INSTRUMENT);
    assertThat(manager.whyNone(List.of(unserved()), PRICE)).isEqualTo(NO_COMMON_INSTRUMENT);
    assertThat(manager.whyNone(List.of(OPTION), Money.of(1, "EUR")))
        .isEqualTo(CURRENCY_UNSUPPORTED);
    assertThat(manager.whyNone(List.of(unknown, OPTION), PRICE)).isEqualTo(LIMIT_EXCEEDED);
    // More than the system itself moves; no limit of the owner's helps.
    assertThat(manager.whyNone(List.of(OPTION), Money.of(1_000_01, "FRF")))
        .isEqualTo(NO_COMMON_INSTRUMENT);
    purses.put(purse("a").limitedTo(Optional.of(Money.of(0, "FRF"))));
    assertThat(manager.whyNone(List.of(OPTION), PRICE)).isEqualTo(LIMIT_EXCEEDED);
  }

  @Test
  void prepares_nothing_outside_limits_or_without_a_common_instrument() {
    assertRejected(
        LIMIT_EXCEEDED,
        () -> manager.prepare(terms(purse("a"), OPTION, Money.of(1_000_01, "FRF")), UNTIL));
    assertRejected(
        NO_COMMON_INSTRUMENT, () -> manager.prepare(terms(purse("a"), unserved(), PRICE), UNTIL));
    assertThat(journal.latest(REF)).isEmpty();
  }

  @Test
  void knows_no_system_without_its_adapter() {
    PaymentOption other = new PaymentOption("other", new TreeMap<>());

    assertRejected(UNSUPPORTED, () -> manager.payee(other));
    assertRejected(UNSUPPORTED, () -> manager.verifyEvidence(other, evidence, PRICE, REF));
  }

  @Test
  void does_not_pay_what_was_not_prepared() {
    assertThatIllegalStateException().isThrownBy(() -> manager.pay(REF));
    assertThatIllegalStateException().isThrownBy(() -> manager.query(REF));
  }

  @Test
  void two_adapters_for_one_system_are_a_mistake() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PaymentAdapters(List.of(adapter, adapter)));
  }

  private PaymentTransaction prepare() throws PaymentRejected {
    return manager.prepare(terms(purse("a"), OPTION, PRICE), UNTIL);
  }

  private PaymentState state() {
    return manager.find(REF).orElseThrow().state();
  }

  private static PaymentTerms terms(Purse purse, PaymentOption option, Money amount) {
    return new PaymentTerms(purse, option, amount, REF);
  }

  private static Purse purse(String id) {
    return new Purse(
        id, ScriptedAdapter.SYSTEM, "Purse " + id, Currency.getInstance("FRF"), new TreeMap<>());
  }

  private static PaymentOption option(String payee) {
    TreeMap<String, String> details = new TreeMap<>();
    details.put("payee", payee);
    return new PaymentOption(ScriptedAdapter.SYSTEM, details);
  }

  private static PaymentOption unserved() {
    return new PaymentOption(ScriptedAdapter.SYSTEM, new TreeMap<>());
  }

  private static void assertInDoubt(PaymentResult result) {
    assertThat(result).isInstanceOf(InDoubt.class);
  }

  private static void assertRejected(PaymentReason reason, ThrowingCallable call) {
    assertThatExceptionOfType(PaymentRejected.class)
        .isThrownBy(call)
        .extracting(PaymentRejected::reason)
        .isEqualTo(reason);
  }
}
