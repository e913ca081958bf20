package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.Progress;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentResult;

/// Runs the payment the owner authorised, or finds out what became of it, and logs the statement that shows it to the seller.
/// Safe to take again after a crash: the payment manager pays one reference at most once.
final class PaymentStep {

  private final Scene scene;

  PaymentStep(Scene scene) {
    this.scene = scene;
  }

  Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    scene
        .window()
        .progress(
            deal.last() == DealEvent.PAYMENT_IN_DOUBT ? Progress.ASKING_BANK : Progress.PAYING);
    return switch (scene.workplace().payments().pay(deal.payRef().orElseThrow())) {
      case PaymentResult.Paid(StapledStatement evidence) -> paid(deal, evidence);
      case PaymentResult.Refused(PaymentReason reason) -> declined(deal, reason);
      case PaymentResult.InDoubt(Instant askAgainAfter) ->
          new Next.Again(ErrorCode.PAYMENT_IN_DOUBT, Optional.of(askAgainAfter));
    };
  }

  /// @return what the owner reads where a payment cannot begin
  static ErrorCode code(PaymentReason reason) {
    return switch (reason) {
      case LIMIT_EXCEEDED -> ErrorCode.LIMIT_EXCEEDED;
      case CURRENCY_UNSUPPORTED -> ErrorCode.CURRENCY_UNSUPPORTED;
      case NO_COMMON_INSTRUMENT, UNSUPPORTED -> ErrorCode.PAYMENT_SYSTEM_UNSUPPORTED;
      case INSUFFICIENT_FUNDS,
          USER_CANCELLED,
          PEER_ABORTED,
          EXPIRED,
          PROTOCOL_VIOLATION,
          INTEGRITY_FAILURE,
          NOT_VOIDABLE,
          NOT_REFUNDABLE ->
          ErrorCode.PAYMENT_DECLINED;
    };
  }

  private Next paid(Deal deal, StapledStatement evidence) throws ArchiveDamaged {
    StapledStatement confirmation = deal.statement(DealEvent.CONFIRMATION).orElseThrow();
    if (!scene.isTimeRight(confirmation)) {
      // What is logged is sent as it is: the seller would not believe it before its time.
      return new Next.Again(ErrorCode.CLOCK_SKEW, Optional.empty());
    }
    PaymentContent content =
        new PaymentContent(
            deal.fact(DealEvent.PAYMENT_STARTED, Deal.SYSTEM).orElseThrow(),
            deal.offer().totalMoney(),
            deal.payRef().orElseThrow().text(),
            evidence);
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(confirmation.statement().hash()),
            Optional.of(scene.offer().seller().thumbprint()),
            content.toJson(),
            confirmation.statement().payload().law(),
            Lifetimes.end(scene.now(), Lifetimes.PAYMENT));
    try {
      scene.journal().said(deal, scene.workplace().signer().sign(CommerceTypes.PAYMENT, payload));
      return new Next.GoOn();
    } catch (EvidenceRejected e) {
      // The money is where it is; what cannot be proven now, such as by a clock behind the bank's,
      // can be later.
      return new Next.Again(Provable.code(e, ErrorCode.PAYMENT_IN_DOUBT), Optional.empty());
    }
  }

  private Next declined(Deal deal, PaymentReason reason)
      throws ArchiveDamaged, InterruptedException {
    ErrorCode code = ErrorCode.PAYMENT_DECLINED;
    scene
        .journal()
        .step(
            deal.id(),
            DealEvent.PAYMENT_DECLINED,
            Map.of(Deal.CODE, code.name(), "reason", reason.name()));
    scene.window().tell(code, List.of(new Detail("detail.paymentReason", reason.name())));
    return new Next.Rest();
  }
}
