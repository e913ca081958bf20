package org.semper.commerce.buyer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.store.StoreUnavailable;

/// Signs and logs what the owner has just confirmed, unless our clock would give it a time that others do not believe.
final class Claiming {

  private final Scene scene;
  private final Standstill standstill;

  Claiming(Scene scene, Standstill standstill) {
    this.scene = scene;
    this.standstill = standstill;
  }

  /// @param claim which of the statements is made
  /// @return [Next.GoOn] if it was signed; otherwise the owner was told why not
  Next confirmed(Deal deal, Function<ClaimStatements, StapledStatement> claim)
      throws ArchiveDamaged, InterruptedException {
    ClaimStatements statements = new ClaimStatements(scene, deal);
    if (!scene.isTimeRight(statements.concluded())) {
      scene.window().tell(ErrorCode.CLOCK_SKEW, List.of());
      return new Next.Rest();
    }
    try {
      written(deal, claim.apply(statements));
      return new Next.GoOn();
    } catch (EvidenceRejected e) {
      scene.window().tell(Provable.code(e, ErrorCode.CLAIM_REFUSED), List.of());
      return new Next.Rest();
    }
  }

  /// Tries until it could be written down: the owner has said it once and need not say it again.
  private void written(Deal deal, StapledStatement claim)
      throws ArchiveDamaged, EvidenceRejected, InterruptedException {
    Optional<StoreUnavailable> trouble = attempt(deal, claim);
    for (int attempt = 0; trouble.isPresent(); attempt++) {
      if (scene.window().isOpen()) {
        scene.window().leave(ErrorCode.STORE_UNAVAILABLE, List.of());
      }
      standstill.pause(trouble.get(), attempt);
      trouble = attempt(deal, claim);
    }
  }

  private Optional<StoreUnavailable> attempt(Deal deal, StapledStatement claim)
      throws ArchiveDamaged, EvidenceRejected {
    try {
      scene.journal().said(deal, claim);
      return Optional.empty();
    } catch (StoreUnavailable e) {
      return Optional.of(e);
    }
  }
}
