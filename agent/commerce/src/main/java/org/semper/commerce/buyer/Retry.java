package org.semper.commerce.buyer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;

/// What happens between two attempts at one step: the trouble is logged, the owner is told once it has lasted, and each wait
/// is longer than the one before.
final class Retry {

  private static final int QUICK_ATTEMPTS = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 7;

  private final Scene scene;
  private final Patience patience;

  Retry(Scene scene, Patience patience) {
    this.scene = scene;
    this.patience = patience;
  }

  /// @param attempt 0 for the first failed attempt at this step
  void before(Deal deal, Next.Again again, int attempt)
      throws ArchiveDamaged, InterruptedException {
    if (!deal.problem().equals(Optional.of(again.code()))) {
      DealEvent event =
          deal.state() == DealState.PAYING ? DealEvent.PAYMENT_IN_DOUBT : DealEvent.DELAYED;
      scene.journal().step(deal.id(), event, Map.of(Deal.CODE, again.code().name()));
    }
    if (attempt + 1 >= QUICK_ATTEMPTS && scene.window().isOpen()) {
      scene.window().leave(again.code(), List.of());
    }
    patience.pause(wait(again, attempt));
  }

  private Duration wait(Next.Again again, int attempt) {
    Duration step = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
    Duration asked =
        again
            .notBefore()
            .map(instant -> Duration.between(scene.now(), instant))
            .orElse(Duration.ZERO);
    return asked.compareTo(step) > 0 ? asked : step;
  }
}
