package org.semper.transfer.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Records of payments, kept as evidence. What a method returned is on disk.
public interface PaymentJournal {

  /// The latest run under a reference.
  Optional<PaymentTransaction> latest(PayRef ref);

  /// Records a new run, unless one with its number or a later one is on record.
  ///
  /// @return the latest run then on record
  PaymentTransaction begin(PaymentTransaction run);

  /// Replaces the latest run by what the change makes of it, in one transaction. The change may be computed more than
  /// once and must have no other effect.
  ///
  /// @return the run then on record
  /// @throws IllegalStateException if there is none
  PaymentTransaction change(PayRef ref, UnaryOperator<PaymentTransaction> change);

  /// Latest runs that are open, oldest first.
  List<PaymentTransaction> unfinished();

  /// All runs, newest first.
  ///
  /// @param limit most results
  List<PaymentTransaction> history(int limit);
}
