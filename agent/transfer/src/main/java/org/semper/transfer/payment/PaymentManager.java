package org.semper.transfer.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.evidence.EvidenceRules;

/// Finds, negotiates, runs and recovers payments, with whatever adapters are plugged in.
///
/// What it guarantees: the signed message is on disk before it is sent; one reference is paid at most once, however often
/// and from however many threads it is called, and whatever is lost on the way; a payment whose answer is missing is asked
/// about, and only if the system's party signs that it has never seen the message is the very same message sent again.
public final class PaymentManager {

  private final PaymentAdapters adapters;
  private final PurseBook purses;
  private final PaymentJournal journal;
  private final Clock clock;
  private final PaymentCourse course;

  public PaymentManager(
      PaymentAdapters adapters, PurseBook purses, PaymentJournal journal, Clock clock) {
    this.adapters = adapters;
    this.purses = purses;
    this.journal = journal;
    this.clock = clock;
    this.course = new PaymentCourse(adapters, clock);
  }

  /// The owner's purses that can pay this amount to one of the options, the preferred first.
  public List<Purse> candidates(List<PaymentOption> options, Money amount) {
    return purses.all().stream()
        .filter(purse -> option(purse, options, amount).isPresent())
        .toList();
  }

  /// Why [#candidates] has none for this amount.
  ///
  /// @return NO_COMMON_INSTRUMENT if no purse pays by any of the options, CURRENCY_UNSUPPORTED if none holds the currency,
  ///     LIMIT_EXCEEDED if only a purse's limit stands in the way
  public PaymentReason whyNone(List<PaymentOption> options, Money amount) {
    if (options.stream().noneMatch(option -> adapters.find(option.system()).isPresent())) {
      return PaymentReason.NO_COMMON_INSTRUMENT;
    }
    List<Purse> held =
        purses.all().stream()
            .filter(purse -> purse.currency().equals(amount.currency()))
            .map(purse -> purse.limitedTo(Optional.empty()))
            .toList();
    if (held.isEmpty()) {
      return PaymentReason.CURRENCY_UNSUPPORTED;
    }
    return held.stream().anyMatch(purse -> option(purse, options, amount).isPresent())
        ? PaymentReason.LIMIT_EXCEEDED
        : PaymentReason.NO_COMMON_INSTRUMENT;
  }

  /// What a purse holds, asked now; empty if that cannot be told. See [PaymentAdapter#balance].
  public Optional<Money> balance(Purse purse) {
    return adapters.find(purse.system()).flatMap(adapter -> adapter.balance(purse));
  }

  /// The first option that this purse can pay.
  public Optional<PaymentOption> option(Purse purse, List<PaymentOption> options, Money amount) {
    return options.stream().filter(option -> fits(purse, option, amount)).findFirst();
  }

  /// Whom the option pays, for the owner to read.
  public String payee(PaymentOption option) throws PaymentRejected {
    return adapters.orRejected(option.system()).payee(option);
  }

  /// Signs and records the payment; nothing is sent. The same terms again give the recorded run; after a run without effect
  /// they begin a new one.
  ///
  /// @param until when the authorisation ends, whole seconds
  /// @throws PaymentRejected NO_COMMON_INSTRUMENT, LIMIT_EXCEEDED or what the adapter says; PROTOCOL_VIOLATION if other
  ///     terms were prepared for this reference and may have had effect
  public PaymentTransaction prepare(PaymentTerms terms, Instant until) throws PaymentRejected {
    Optional<PaymentTransaction> latest = journal.latest(terms.ref());
    if (latest.isPresent() && !latest.get().state().isWithoutEffect()) {
      return sameTerms(latest.get(), terms);
    }
    Instant now = clock.instant();
    int attempt = latest.map(run -> run.attempt() + 1).orElse(0);
    PaymentTransaction run = PaymentTransaction.created(terms, attempt, now);
    PaymentAdapter adapter = negotiate(terms);
    run = run.negotiated(now).authorised(adapter.authorise(terms, until), now);
    return sameTerms(journal.begin(run), terms);
  }

  /// Pays what was prepared, or finds out what became of it. Idempotent: call it again after a crash and after doubt.
  ///
  /// @throws IllegalStateException if nothing was prepared under this reference
  public PaymentResult pay(PayRef ref) {
    PaymentTransaction run = asked(ref);
    return course.result(run.state() == PaymentState.AUTHORISED ? sent(ref) : run);
  }

  /// Finds out what became of a payment; sends nothing that moves value. Idempotent.
  ///
  /// @throws IllegalStateException if nothing was prepared under this reference
  public PaymentResult query(PayRef ref) {
    return course.result(asked(ref));
  }

  /// Gives up what was prepared and not yet sent.
  ///
  /// @throws PaymentRejected NOT_VOIDABLE once the message may have left
  public void cancel(PayRef ref) throws PaymentRejected {
    PaymentTransaction run = journal.change(ref, course::cancelling);
    if (run.state() != PaymentState.CANCELLED) {
      throw new PaymentRejected(PaymentReason.NOT_VOIDABLE, "the message may have left");
    }
  }

  /// The record of a reference's latest run.
  public Optional<PaymentTransaction> find(PayRef ref) {
    return journal.latest(ref);
  }

  /// Runs that still have to be sent or asked about, oldest first; what a restart resumes with [#pay] or [#query].
  public List<PaymentTransaction> unfinished() {
    return journal.unfinished();
  }

  /// Judges evidence that a payer shows; see [PaymentAdapter#verifyEvidence].
  ///
  /// @param ours an option of the payee's own
  /// @throws PaymentRejected if it proves anything else, or nothing
  public void verifyEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected {
    adapters.verifyEvidence(ours, evidence, amount, ref);
  }

  /// The rules by which proofs of deals are judged, for a kernel that lets no deal become one that cannot be proven.
  public EvidenceRules rules() {
    return adapters.rules();
  }

  /// How a payment is given back: from the purse that was paid, to whom it came from, under the payment's reference. To be prepared
  /// and paid like any payment; as one reference is paid at most once, so is the refund.
  ///
  /// @throws PaymentRejected NO_COMMON_INSTRUMENT if no purse of the owner's was the one that was paid, NOT_REFUNDABLE if the
  ///     system cannot give back
  public PaymentTerms wayBack(Refund refund) throws PaymentRejected {
    PaymentAdapter adapter = adapters.orRejected(refund.paid().system());
    if (!adapter.capabilities().has(Capabilities.Flag.REFUNDABLE)) {
      throw new PaymentRejected(PaymentReason.NOT_REFUNDABLE, adapter.system());
    }
    for (Purse purse : purses.all()) {
      Optional<PaymentTerms> terms = wayBack(adapter, purse, refund);
      if (terms.isPresent()) {
        return terms.get();
      }
    }
    throw new PaymentRejected(PaymentReason.NO_COMMON_INSTRUMENT, "no purse that was paid");
  }

  /// Judges evidence of a refund; see [PaymentAdapter#verifyRefund].
  ///
  /// @throws PaymentRejected if it proves anything else, or nothing
  public void verifyRefund(Refund refund, StapledStatement evidence) throws PaymentRejected {
    adapters.orRejected(refund.paid().system()).verifyRefund(refund, evidence);
  }

  private static Optional<PaymentTerms> wayBack(PaymentAdapter adapter, Purse purse, Refund refund)
      throws PaymentRejected {
    if (!purse.system().equals(adapter.system()) || !purse.admits(refund.amount())) {
      return Optional.empty();
    }
    try {
      PaymentOption payer = adapter.wayBack(purse, refund);
      return Optional.of(new PaymentTerms(purse, payer, refund.amount(), refund.ref()));
    } catch (PaymentRejected e) {
      if (e.reason() == PaymentReason.NO_COMMON_INSTRUMENT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private PaymentAdapter negotiate(PaymentTerms terms) throws PaymentRejected {
    PaymentAdapter adapter = adapters.orRejected(terms.system());
    if (!terms.purse().admits(terms.amount()) || !adapter.capabilities().admit(terms.amount())) {
      throw new PaymentRejected(PaymentReason.LIMIT_EXCEEDED, "above or below a limit");
    }
    if (!adapter.serves(terms.purse(), terms.option())) {
      throw new PaymentRejected(PaymentReason.NO_COMMON_INSTRUMENT, "purse and option differ");
    }
    return adapter;
  }

  private static PaymentTransaction sameTerms(PaymentTransaction run, PaymentTerms terms)
      throws PaymentRejected {
    if (!run.terms().equals(terms)) {
      throw new PaymentRejected(PaymentReason.PROTOCOL_VIOLATION, "reference used otherwise");
    }
    return run;
  }

  /// The run after asking about it, if its message may have left and its fate is open.
  private PaymentTransaction asked(PayRef ref) {
    PaymentTransaction run = journal.change(ref, course::asking);
    if (run.state() != PaymentState.IN_DOUBT) {
      return run;
    }
    return concluded(run, adapters.require(run.terms().system()).query(run));
  }

  /// The run after sending its message, unless that may not be sent any more.
  private PaymentTransaction sent(PayRef ref) {
    PaymentTransaction run = journal.change(ref, course::sending);
    if (run.state() != PaymentState.AUTHORISED || run.hasExpired(clock.instant())) {
      return run;
    }
    return concluded(run, adapters.require(run.terms().system()).pay(run));
  }

  private PaymentTransaction concluded(PaymentTransaction run, AdapterOutcome outcome) {
    return journal.change(
        run.ref(),
        current ->
            current.attempt() == run.attempt() ? course.concluded(current, outcome) : current);
  }

  private boolean fits(Purse purse, PaymentOption option, Money amount) {
    return purse.admits(amount)
        && purse.system().equals(option.system())
        && adapters
            .find(option.system())
            .filter(adapter -> adapter.capabilities().admit(amount))
            .filter(adapter -> adapter.serves(purse, option))
            .isPresent();
  }
}
