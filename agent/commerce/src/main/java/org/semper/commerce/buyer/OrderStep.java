package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OrderContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.tag.ShownDifference;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.transfer.payment.Purse;

/// Asks for ORDER and logs the signed order. Sends nothing.
final class OrderStep {

  private final Scene scene;
  private final List<ShownDifference> differences;

  OrderStep(Scene scene, List<ShownDifference> differences) {
    this.scene = scene;
    this.differences = List.copyOf(differences);
  }

  Next take() throws ArchiveDamaged, InterruptedException {
    Offer offer = scene.offer();
    List<Purse> purses =
        scene.workplace().payments().candidates(offer.options(), offer.content().totalMoney());
    if (purses.isEmpty()) {
      return refused(DealEvent.REJECTED, whyNoPurse());
    }
    try {
      return answered(ask(purses), purses);
    } catch (DisplayUnavailable e) {
      return ended(DealEvent.ABORTED, Displays.code(e));
    }
  }

  private ErrorCode whyNoPurse() {
    Offer offer = scene.offer();
    return PaymentStep.code(
        scene.workplace().payments().whyNone(offer.options(), offer.content().totalMoney()));
  }

  private OrderQuestion.Answer ask(List<Purse> purses)
      throws DisplayUnavailable, InterruptedException {
    return scene
        .window()
        .ask(Questions.order(scene.offer(), differences, purses, scene.workplace().deliverTo()));
  }

  private Next answered(OrderQuestion.Answer answer, List<Purse> purses)
      throws ArchiveDamaged, InterruptedException {
    return switch (answer) {
      case OrderQuestion.Answer.Ordered(String purse) -> ordered(purse, purses);
      case OrderQuestion.Answer.Declined(OrderQuestion.Why why) ->
          switch (why) {
            case REJECTED -> rejected();
            case BLOCK_SHOP -> {
              scene.rules().block(scene.offer().content().origin());
              yield rejected();
            }
            case PAUSE -> {
              scene.rules().pause();
              yield rejected();
            }
            case TIMED_OUT -> ended(DealEvent.ABORTED, ErrorCode.USER_TIMEOUT);
            case OFFER_EXPIRED -> refused(DealEvent.EXPIRED, ErrorCode.OFFER_EXPIRED);
          };
    };
  }

  private Next ordered(String purseId, List<Purse> purses)
      throws ArchiveDamaged, InterruptedException {
    // The window counts down by itself; what counts is the clock when the order is signed.
    if (!scene.now().isBefore(scene.offer().expires())) {
      return refused(DealEvent.EXPIRED, ErrorCode.OFFER_EXPIRED);
    }
    if (!scene.isTimeRight(scene.offer().statement().stapled())) {
      return refused(DealEvent.ABORTED, ErrorCode.CLOCK_SKEW);
    }
    Purse purse =
        purses.stream()
            .filter(candidate -> candidate.id().equals(purseId))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("ORDER names a purse that was asked"));
    try {
      scene.journal().ordered(scene.offer(), purse.id(), order(purse));
      return new Next.GoOn();
    } catch (EvidenceRejected e) {
      return refused(DealEvent.ABORTED, Provable.code(e, ErrorCode.OFFER_MALFORMED));
    }
  }

  private StapledStatement order(Purse purse) {
    Offer offer = scene.offer();
    OrderContent content =
        new OrderContent(
            offer.content().totalMoney(), purse.system(), scene.workplace().deliverTo());
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(offer.statement().hash()),
            Optional.of(offer.seller().thumbprint()),
            content.toJson(),
            offer.statement().payload().law(),
            Lifetimes.ofOrder(scene.now(), offer.statement().payload().expires()));
    return scene.workplace().signer().sign(CommerceTypes.ORDER, payload);
  }

  /// The same for the shop whatever else the owner wants of it.
  private Next rejected() throws ArchiveDamaged {
    return ended(DealEvent.REJECTED, ErrorCode.USER_REJECTED);
  }

  private Next refused(DealEvent event, ErrorCode code)
      throws ArchiveDamaged, InterruptedException {
    ended(event, code);
    scene.window().tell(code, List.of(total()));
    return new Next.Rest();
  }

  private Next ended(DealEvent event, ErrorCode code) throws ArchiveDamaged {
    scene.journal().step(deal(), event, Map.of(Deal.CODE, code.name()));
    return new Next.Rest();
  }

  private DealId deal() {
    return scene.offer().deal();
  }

  private Detail total() {
    return new Detail("detail.currency", scene.offer().content().currency().getCurrencyCode());
  }
}
