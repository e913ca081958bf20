package org.semper.commerce.buyer;

import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;

/// Asks the owner for one kind of claim and logs what was signed.
@FunctionalInterface
interface ClaimStep {

  /// @return [Next.GoOn] if a claim was signed
  Next take(Deal deal) throws ArchiveDamaged, InterruptedException;
}
