package org.semper.commerce.buyer;

import java.util.List;
import java.util.function.Function;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.evidence.EvidenceRejected;

/// Signs and logs what the owner has just confirmed, unless our clock would give it a time that others do not believe.
final class Claiming {

  private final Scene scene;

  Claiming(Scene scene) {
    this.scene = scene;
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
      scene.journal().said(deal, claim.apply(statements));
      return new Next.GoOn();
    } catch (EvidenceRejected e) {
      scene.window().tell(Provable.code(e, ErrorCode.CLAIM_REFUSED), List.of());
      return new Next.Rest();
    }
  }
}
