package org.semper.commerce.buyer;

import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.tag.ShownDifference;
import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.store.StoreUnavailable;

/// Takes one step after the other. Which one is next is read from the log each time, never remembered.
final class Advance {

  private final PurchaseDesk desk;
  private final Offer offer;
  private final Conversation window;

  Advance(PurchaseDesk desk, Offer offer, Conversation window) {
    this.desk = desk;
    this.offer = offer;
    this.window = window;
  }

  /// Returns when there is nothing to do, or the agent was locked while waiting.
  ///
  /// @param differences what the page showed and the offer does not say
  /// @param payNow whether a payment that was put off is asked for again
  void run(List<ShownDifference> differences, boolean payNow)
      throws ArchiveDamaged, InterruptedException {
    Standstill standstill = new Standstill(desk, offer.deal());
    int attempt = 0;
    boolean waited = false;
    Optional<Scene> scene = desk.scene(offer, window);
    while (scene.isPresent()) {
      try {
        Deal current = scene.get().journal().find(offer.deal()).orElseThrow();
        switch (step(current, scene.get(), differences, payNow)) {
          case Next.GoOn() -> attempt = 0;
          case Next.Rest() -> {
            if (waited) {
              desk.board().changed(current);
            }
            return;
          }
          case Next.Again again -> {
            new Retry(scene.get(), desk.services().patience()).before(current, again, attempt++);
            scene = desk.scene(offer, window);
          }
        }
      } catch (StoreUnavailable e) {
        if (window.isOpen()) {
          window.leave(ErrorCode.STORE_UNAVAILABLE, List.of());
        }
        waited = true;
        standstill.pause(e, attempt++);
        scene = desk.scene(offer, window);
      }
    }
  }

  private Next step(Deal current, Scene scene, List<ShownDifference> differences, boolean payNow)
      throws ArchiveDamaged, InterruptedException {
    SellerLine sellers = desk.services().sellers();
    return switch (current.state()) {
      case OFFERED -> new OrderStep(scene, differences).take();
      case ORDERED -> new ConfirmationStep(scene, sellers, desk.answers()).take(current);
      case CONFIRMED -> new PayStep(scene).take(current, payNow);
      case PAYING -> new PaymentStep(scene).take(current);
      case PAID -> new ReceiptStep(scene, sellers, desk.answers()).take(current);
      case WITHDRAWING -> new WithdrawalStep(scene, sellers, desk.claimAnswers()).take(current);
      case COMPLAINED -> new ComplaintStep(scene, sellers, desk.claimAnswers()).take(current);
      case WITHDRAWN, ANSWERED -> new RefundStep(scene, sellers, desk.claimAnswers()).take(current);
      case DRAFT,
          COMPLETE,
          CANCELLED,
          CLOSED,
          EXPIRED,
          PAYMENT_REFUSED,
          REJECTED,
          REFUSED,
          ABORTED,
          REFUNDING,
          REFUNDED,
          DISPUTED ->
          new Next.Rest();
    };
  }
}
