package org.semper.commerce.buyer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.PayQuestion.PayChoice;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentTerms;
import org.semper.transfer.payment.Purse;

/// Asks for PAY, prepares the payment and logs with which purse and option it starts. Moves nothing.
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
    List<PaymentTerms> choices = choices(deal);
    if (choices.isEmpty()) {
      return declined(deal, payments.whyNone(scene.offer().options(), deal.offer().totalMoney()));
    }
    try {
      scene.journal().requirePayable(deal, scene.workplace().signer().self(), scene.now());
      return asked(deal, choices);
    } catch (PaymentRejected e) {
      return declined(deal, e.reason());
    } catch (EvidenceRejected e) {
      ErrorCode code = Provable.code(e, ErrorCode.PAYMENT_DECLINED);
      return ended(deal, DealEvent.PAYMENT_DECLINED, code, List.of());
    }
  }

  private Next asked(Deal deal, List<PaymentTerms> choices)
      throws PaymentRejected, ArchiveDamaged, InterruptedException {
    return switch (ask(deal, choices)) {
      case PayQuestion.Answer.Later() -> {
        scene.journal().step(deal.id(), DealEvent.PAYMENT_POSTPONED, Map.of());
        yield new Next.Rest();
      }
      case PayQuestion.Answer.Pay(String purse) -> started(deal, chosen(choices, purse));
    };
  }

  private PayQuestion.Answer ask(Deal deal, List<PaymentTerms> choices)
      throws PaymentRejected, InterruptedException {
    List<PayChoice> shown = new ArrayList<>();
    for (PaymentTerms terms : choices) {
      shown.add(new PayChoice(Questions.choice(terms.purse()), payments.payee(terms.option())));
    }
    try {
      return scene
          .window()
          .ask(
              Questions.pay(deal, scene.offer(), shown)
                  .confirmedBy(scene.owner().confirming(deal.offer().totalMoney())));
    } catch (DisplayUnavailable e) {
      return new PayQuestion.Answer.Later();
    }
  }

  private static PaymentTerms chosen(List<PaymentTerms> choices, String purse) {
    return choices.stream()
        .filter(terms -> terms.purse().id().equals(purse))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("PAY names a purse that was asked"));
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
    giveUpUnsent(terms);
    payments.prepare(terms, deal.offer().payBy());
    scene
        .journal()
        .step(
            deal.id(),
            DealEvent.PAYMENT_STARTED,
            Map.of(
                Deal.PURSE,
                terms.purse().id(),
                Deal.SYSTEM,
                terms.system(),
                Deal.PAY_REF,
                terms.ref().text()));
    return new Next.GoOn();
  }

  /// A run that was signed and, because the agent ended just then, never logged as started was never sent either.
  private void giveUpUnsent(PaymentTerms terms) throws PaymentRejected {
    boolean otherwise =
        payments
            .find(terms.ref())
            .filter(run -> run.state().isOpen() && !run.terms().equals(terms))
            .isPresent();
    if (otherwise) {
      payments.cancel(terms.ref());
    }
  }

  /// The purse named with ORDER. Where it cannot pay any more, or a payment ended for good without money moving, every purse that
  /// can pay one of the offer's options, that one first.
  private List<PaymentTerms> choices(Deal deal) {
    String ordered = deal.fact(DealEvent.PURSE_CHOSEN, Deal.PURSE).orElseThrow();
    List<PaymentTerms> all = new ArrayList<>();
    for (Purse purse : payments.candidates(scene.offer().options(), deal.offer().totalMoney())) {
      all.add(purse.id().equals(ordered) ? 0 : all.size(), terms(deal, purse));
    }
    boolean free =
        all.isEmpty()
            || deal.at(DealEvent.PAYMENT_DECLINED).isPresent()
            || !all.getFirst().purse().id().equals(ordered);
    return free ? all : all.subList(0, 1);
  }

  private PaymentTerms terms(Deal deal, Purse purse) {
    Money total = deal.offer().totalMoney();
    PaymentOption option = payments.option(purse, scene.offer().options(), total).orElseThrow();
    return new PaymentTerms(purse, option, total, deal.payRef().orElseThrow());
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
