package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.PaymentOption;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentTerms;
import org.semper.transfer.payment.Purse;

/// Asks for PAY, prepares the payment and logs that it starts. Moves nothing.
final class PayStep {

  private final Scene scene;
  private final PaymentManager payments;

  PayStep(Scene scene) {
    this.scene = scene;
    this.payments = scene.workplace().payments();
  }

  /// @param requested whether the owner asks for it now; otherwise a payment put off stays put off
  Next take(Deal deal, boolean requested) throws ArchiveDamaged, InterruptedException {
    if (!scene.now().isBefore(deal.offer().payBy())) {
      return ended(deal, DealEvent.EXPIRED, ErrorCode.OFFER_EXPIRED, List.of());
    }
    if (!requested && deal.last() != DealEvent.CONFIRMATION) {
      return new Next.Rest();
    }
    Optional<PaymentTerms> terms = terms(deal);
    if (terms.isEmpty()) {
      return declined(deal, whyNot(deal));
    }
    try {
      scene.journal().requirePayable(deal, scene.workplace().signer().self(), scene.now());
      return asked(deal, terms.get());
    } catch (PaymentRejected e) {
      return declined(deal, e.reason());
    } catch (EvidenceRejected e) {
      ErrorCode code = Provable.code(e, ErrorCode.PAYMENT_DECLINED);
      return ended(deal, DealEvent.PAYMENT_DECLINED, code, List.of());
    }
  }

  private Next asked(Deal deal, PaymentTerms terms)
      throws PaymentRejected, ArchiveDamaged, InterruptedException {
    return switch (ask(deal, terms)) {
      case LATER -> {
        scene.journal().step(deal.id(), DealEvent.PAYMENT_POSTPONED, Map.of());
        yield new Next.Rest();
      }
      case PAY -> started(deal, terms);
    };
  }

  private PayQuestion.Answer ask(Deal deal, PaymentTerms terms)
      throws PaymentRejected, InterruptedException {
    String payee = payments.payee(terms.option());
    try {
      return scene
          .window()
          .ask(
              Questions.pay(deal, scene.offer(), terms.purse(), payee)
                  .confirmedBy(scene.owner().confirming(terms.amount())));
    } catch (DisplayUnavailable e) {
      return PayQuestion.Answer.LATER;
    }
  }

  private Next started(Deal deal, PaymentTerms terms)
      throws PaymentRejected, ArchiveDamaged, InterruptedException {
    if (!scene.now().isBefore(deal.offer().payBy())) {
      return ended(deal, DealEvent.EXPIRED, ErrorCode.OFFER_EXPIRED, List.of());
    }
    if (!Lifetimes.fit(deal.offer(), scene.now())) {
      // The money would be gone, and nothing could be signed about it.
      return ended(deal, DealEvent.PAYMENT_DECLINED, ErrorCode.CLOCK_SKEW, List.of());
    }
    payments.prepare(terms, deal.offer().payBy());
    scene
        .journal()
        .step(
            deal.id(),
            DealEvent.PAYMENT_STARTED,
            Map.of(Deal.PURSE, terms.purse().id(), Deal.PAY_REF, terms.ref().text()));
    return new Next.GoOn();
  }

  /// The purse named with ORDER, while it still can pay.
  private Optional<PaymentTerms> terms(Deal deal) {
    PaymentOption option = scene.offer().option(deal.order().orElseThrow().payment());
    String purseId = deal.fact(DealEvent.PURSE_CHOSEN, Deal.PURSE).orElseThrow();
    return payments.candidates(List.of(option), deal.offer().totalMoney()).stream()
        .filter(purse -> purse.id().equals(purseId))
        .findFirst()
        .map(purse -> terms(deal, purse, option));
  }

  private PaymentReason whyNot(Deal deal) {
    List<PaymentOption> ordered = List.of(scene.offer().option(deal.order().orElseThrow().payment()));
    boolean gone = !payments.candidates(ordered, deal.offer().totalMoney()).isEmpty();
    return gone
        ? PaymentReason.NO_COMMON_INSTRUMENT
        : payments.whyNone(ordered, deal.offer().totalMoney());
  }

  private static PaymentTerms terms(Deal deal, Purse purse, PaymentOption option) {
    return new PaymentTerms(purse, option, deal.offer().totalMoney(), deal.payRef().orElseThrow());
  }

  private Next declined(Deal deal, PaymentReason reason)
      throws ArchiveDamaged, InterruptedException {
    return ended(
        deal,
        DealEvent.PAYMENT_DECLINED,
        PaymentStep.code(reason),
        List.of(new Detail("detail.paymentReason", reason.name())));
  }

  private Next ended(Deal deal, DealEvent event, ErrorCode code, List<Detail> facts)
      throws ArchiveDamaged, InterruptedException {
    scene.journal().step(deal.id(), event, Map.of(Deal.CODE, code.name()));
    scene.window().tell(code, facts);
    return new Next.Rest();
  }
}
