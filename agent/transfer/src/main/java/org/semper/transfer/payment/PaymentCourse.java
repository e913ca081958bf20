package org.semper.transfer.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.semper.api.statement.StapledStatement;

/// The steps of a payment as functions from record to record: what may be done next, and what follows from what an adapter
/// learned. Touches neither disk nor network.
final class PaymentCourse {

  /// How much the clocks of a system's servers may differ when one says that it has never seen a message.
  private static final Duration CLOCK_MARGIN = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 7;

  private final PaymentAdapters adapters;
  private final Clock clock;

  PaymentCourse(PaymentAdapters adapters, Clock clock) {
    this.adapters = adapters;
    this.clock = clock;
  }

  /// In doubt, if the message may have left and its fate is open; else as it was.
  PaymentTransaction asking(PaymentTransaction run) {
    if (!run.state().isOpen() || !run.progress().wasSent()) {
      return run;
    }
    return run.with(inDoubt(run.progress()).asking(), clock.instant());
  }

  /// Counted as sent, if it may be sent; ended, if it expired unsent; else as it was.
  PaymentTransaction sending(PaymentTransaction run) {
    Instant now = clock.instant();
    if (run.state() != PaymentState.AUTHORISED) {
      return run;
    }
    if (!run.hasExpired(now)) {
      return run.with(run.progress().sending(), now);
    }
    return run.progress().wasSent() ? run : run.with(declined(run, PaymentReason.EXPIRED), now);
  }

  /// Given up, if it was never sent; else as it was.
  PaymentTransaction cancelling(PaymentTransaction run) {
    if (run.state() != PaymentState.AUTHORISED || run.progress().wasSent()) {
      return run;
    }
    return run.with(
        run.progress().ended(PaymentState.CANCELLED, PaymentReason.USER_CANCELLED),
        clock.instant());
  }

  /// What the adapter's outcome makes of an open run; a run that has ended stays as it was.
  PaymentTransaction concluded(PaymentTransaction run, AdapterOutcome outcome) {
    return run.state().isOpen() ? run.with(after(run, outcome), clock.instant()) : run;
  }

  /// What is said about the run to those who asked for it.
  PaymentResult result(PaymentTransaction run) {
    PaymentProgress progress = run.progress();
    if (progress.state().isPaid()) {
      return new PaymentResult.Paid(progress.evidence().orElseThrow());
    }
    return progress
        .reason()
        .<PaymentResult>map(PaymentResult.Refused::new)
        .orElseGet(() -> new PaymentResult.InDoubt(run.changed().plus(pause(progress))));
  }

  private PaymentProgress after(PaymentTransaction run, AdapterOutcome outcome) {
    return switch (outcome) {
      case AdapterOutcome.Executed(StapledStatement evidence) -> moved(run, evidence);
      case AdapterOutcome.Declined(PaymentReason reason) -> declined(run, reason);
      case AdapterOutcome.NotProcessed(PaymentReason reason) -> notProcessed(run, reason);
      case AdapterOutcome.NeverSeen(Instant asOf) -> unseen(run, asOf);
      case AdapterOutcome.Unanswered() -> inDoubt(run.progress());
    };
  }

  private PaymentProgress moved(PaymentTransaction run, StapledStatement evidence) {
    PaymentProgress captured = run.progress().captured(evidence);
    boolean isFinal = adapters.require(run.terms().system()).capabilities().finality().isZero();
    return isFinal ? captured.to(PaymentState.SETTLED) : captured;
  }

  /// Final only for the first and only copy: another one might still be acted on.
  private static PaymentProgress notProcessed(PaymentTransaction run, PaymentReason reason) {
    boolean onlyCopy = run.state() == PaymentState.AUTHORISED && run.progress().sends() == 1;
    return onlyCopy ? declined(run, reason) : inDoubt(run.progress());
  }

  /// A copy still under way is refused once the message has expired by the party's own clock; until then the same message
  /// may be sent again.
  private static PaymentProgress unseen(PaymentTransaction run, Instant asOf) {
    if (run.hasExpired(asOf.minus(CLOCK_MARGIN))) {
      return declined(run, PaymentReason.EXPIRED);
    }
    return run.state() == PaymentState.IN_DOUBT
        ? run.progress().to(PaymentState.AUTHORISED)
        : run.progress();
  }

  private static PaymentProgress declined(PaymentTransaction run, PaymentReason reason) {
    return run.progress().ended(PaymentState.DECLINED, reason);
  }

  private static PaymentProgress inDoubt(PaymentProgress progress) {
    return progress.state() == PaymentState.IN_DOUBT
        ? progress
        : progress.to(PaymentState.IN_DOUBT);
  }

  private static Duration pause(PaymentProgress progress) {
    return progress.state() == PaymentState.AUTHORISED
        ? Duration.ZERO
        : FIRST_PAUSE.multipliedBy(1L << Math.min(progress.asks(), MOST_DOUBLINGS));
  }
}
