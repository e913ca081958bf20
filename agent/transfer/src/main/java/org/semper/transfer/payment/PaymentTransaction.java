package org.semper.transfer.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.semper.api.statement.StapledStatement;

/// One run of a payment, as recorded. The record is kept as evidence, whatever the outcome.
///
/// @param attempt 0 for a reference's first run; a further run only after one without effect
/// @param message exactly what is sent, signed; present from AUTHORISED on
/// @param created when the run began; times are kept in milliseconds
/// @param changed when this record was last replaced
public record PaymentTransaction(
    PaymentTerms terms,
    int attempt,
    PaymentProgress progress,
    Optional<StapledStatement> message,
    Instant created,
    Instant changed) {

  public PaymentTransaction {
    created = created.truncatedTo(ChronoUnit.MILLIS);
    changed = changed.truncatedTo(ChronoUnit.MILLIS);
    boolean needsMessage = progress.state().isOpen() || progress.state().isPaid();
    if (attempt < 0 || (needsMessage && message.isEmpty())) {
      throw new IllegalArgumentException("a run without number or message");
    }
  }

  static PaymentTransaction created(PaymentTerms terms, int attempt, Instant now) {
    return new PaymentTransaction(
        terms, attempt, PaymentProgress.begun(), Optional.empty(), now, now);
  }

  public PayRef ref() {
    return terms.ref();
  }

  public PaymentState state() {
    return progress.state();
  }

  /// What is sent.
  ///
  /// @throws IllegalStateException before AUTHORISED
  public StapledStatement signedMessage() {
    return message.orElseThrow(() -> new IllegalStateException("nothing is authorised yet"));
  }

  /// Whether nobody may act on the message any more at this time, because its own expiry has come.
  public boolean hasExpired(Instant now) {
    return !signedMessage().statement().payload().expires().isAfter(now);
  }

  PaymentTransaction negotiated(Instant now) {
    return with(progress.to(PaymentState.NEGOTIATED), now);
  }

  PaymentTransaction authorised(StapledStatement signed, Instant now) {
    return new PaymentTransaction(
        terms, attempt, progress.to(PaymentState.AUTHORISED), Optional.of(signed), created, now);
  }

  PaymentTransaction with(PaymentProgress next, Instant now) {
    return new PaymentTransaction(terms, attempt, next, message, created, now);
  }
}
