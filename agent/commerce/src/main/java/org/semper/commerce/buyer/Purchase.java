package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.api.tag.ShownDifference;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealRole;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.UnlockQuestion;

/// One run of one purchase, on its own thread: from where the log says the deal stands, step by step, until there is nothing
/// to do. A new purchase and one that is resumed after a crash take the same steps; only the beginning differs.
final class Purchase {

  private final PurchaseDesk desk;
  private final DealId deal;

  Purchase(PurchaseDesk desk, DealId deal) {
    this.desk = desk;
    this.deal = deal;
  }

  /// The owner clicked.
  void begin(DealRequest request) throws ArchiveDamaged, InterruptedException {
    try (Conversation window = desk.conversation(request.page().origin())) {
      unlock(request, window);
      if (!desk.work().run(() -> begin(request, window))) {
        desk.board().refused(deal, ErrorCode.AGENT_LOCKED);
      }
    } catch (InterruptedException e) {
      desk.board().interrupted(deal);
      throw e;
    }
  }

  /// The agent was started or unlocked, or the owner wants to pay now. Does nothing while it is locked.
  ///
  /// @param payNow whether a payment that was put off is asked for again
  void resume(boolean payNow) throws ArchiveDamaged, InterruptedException {
    desk.work().run(() -> new Standstill(desk, deal).outlast(() -> resumeUnlocked(payNow)));
  }

  /// The owner wants to withdraw. Does nothing while the agent is locked.
  void withdraw() throws ArchiveDamaged, InterruptedException {
    desk.work().run(() -> claim(WithdrawStep::new));
  }

  /// The owner wants to complain. Does nothing while the agent is locked.
  void complain() throws ArchiveDamaged, InterruptedException {
    desk.work().run(() -> claim(ComplainStep::new));
  }

  /// Not part of the unlocked work: locking waits for that, and the owner is only about to unlock.
  private void unlock(DealRequest request, Conversation window) throws InterruptedException {
    Owner owner = desk.services().owner();
    if (owner.workplace().isPresent()) {
      return;
    }
    try {
      window.ask(new UnlockQuestion(request.page().origin().text(), owner.unlocking()));
    } catch (DisplayUnavailable e) {
      window.close();
    }
  }

  private void begin(DealRequest request, Conversation window)
      throws ArchiveDamaged, InterruptedException {
    AtomicReference<Optional<Offer>> begun = new AtomicReference<>(Optional.empty());
    new Standstill(desk, deal)
        .outlast(() -> begun.set(new Beginning(desk, deal, window).offer(request)));
    Optional<Offer> offer = begun.get();
    if (offer.isPresent()) {
      List<ShownDifference> differences = PageComparison.differences(request.page(), offer.get());
      new Advance(desk, offer.get(), window).run(differences, true);
    }
  }

  private void resumeUnlocked(boolean payNow) throws ArchiveDamaged, InterruptedException {
    DealJournal journal = desk.journal().orElseThrow();
    Deal logged = journal.find(deal).orElseThrow();
    if (logged.role() != DealRole.BUYER) {
      return;
    }
    if (logged.state() == DealState.OFFERED) {
      // Nobody sees the question any more; nothing was signed.
      journal.step(deal, DealEvent.ABORTED, Map.of(Deal.CODE, ErrorCode.USER_TIMEOUT.name()));
      return;
    }
    goOn(logged, payNow);
  }

  private void goOn(Deal logged, boolean payNow) throws ArchiveDamaged, InterruptedException {
    withOffer(logged, (offer, window) -> new Advance(desk, offer, window).run(List.of(), payNow));
  }

  private void claim(BiFunction<Scene, Standstill, ClaimStep> kind)
      throws ArchiveDamaged, InterruptedException {
    Deal logged = desk.journal().orElseThrow().find(deal).orElseThrow();
    if (logged.role() != DealRole.BUYER) {
      return;
    }
    withOffer(
        logged,
        (offer, window) -> {
          Optional<Scene> scene = desk.scene(offer, window);
          Standstill standstill = new Standstill(desk, deal);
          if (scene.isPresent()
              && kind.apply(scene.get(), standstill).take(logged) instanceof Next.GoOn) {
            new Advance(desk, offer, window).run(List.of(), false);
          }
        });
  }

  private void withOffer(Deal logged, Talk talk) throws ArchiveDamaged, InterruptedException {
    StapledStatement offer = logged.statement(DealEvent.OFFER).orElseThrow();
    try (Conversation window = desk.continued(logged.offer().origin())) {
      talk.about(
          desk.offers().verifyLogged(offer, logged.at(DealEvent.OFFER).orElseThrow()), window);
    } catch (OfferRejected e) {
      // The owner no longer trusts who certified the seller: nothing more is signed in this deal.
      desk.board().stopped(deal, e.code());
    }
  }

  /// What is done about an offer, with the window at hand.
  @FunctionalInterface
  private interface Talk {
    void about(Offer offer, Conversation window) throws ArchiveDamaged, InterruptedException;
  }
}
