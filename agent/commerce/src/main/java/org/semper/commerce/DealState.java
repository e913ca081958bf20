package org.semper.commerce;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a deal stands. Which event leads from one state to another is [BusinessSequence]'s table.
public enum DealState {
  /// Nothing was said yet.
  DRAFT(false),
  /// The seller's offer stands; nobody is bound.
  OFFERED(false),
  /// The buyer signed the order. The offer is used, whatever comes.
  ORDERED(false),
  /// The seller signed the order confirmation; money is owed.
  CONFIRMED(false),
  /// The buyer's payment was started and how it ended is not yet certain. A payment in doubt is here.
  PAYING(false),
  /// The payment is proven to the buyer, and on its way to the seller or there.
  PAID(false),
  /// The buyer paid, and the seller signed that it gives no receipt. The buyer may complain.
  PAYMENT_REFUSED(true),
  /// The seller signed the receipt.
  COMPLETE(true),
  /// The offer's time, or the time to pay, ran out.
  EXPIRED(true),
  /// The buyer, or a rule of the buyer's agent, said no before anything was signed.
  REJECTED(true),
  /// The seller refused the signed order.
  REFUSED(true),
  /// The purchase broke off before anything was signed.
  ABORTED(true),
  /// The buyer signed a withdrawal.
  WITHDRAWING(false),
  /// The seller acknowledged the withdrawal: the contract is over. What was paid is owed back.
  WITHDRAWN(false),
  /// The seller acknowledged the withdrawal from an order that was not paid: the contract is over, and nothing is owed.
  CANCELLED(true),
  /// The buyer signed a complaint.
  COMPLAINED(false),
  /// The seller answered the complaint with the promise to give money back.
  ANSWERED(false),
  /// The seller answered the complaint and promised nothing. The buyer may still withdraw.
  CLOSED(true),
  /// The seller began to give the money back; the buyer does not see this state.
  REFUNDING(false),
  /// The money went back.
  REFUNDED(true),
  /// The seller refused a withdrawal or complaint; what follows is not between the two of them.
  DISPUTED(true);

  private final boolean isFinal;

  DealState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  /// @return whether a restart leaves the deal alone; a rejected or aborted one may still be opened again
  public boolean isFinal() {
    return isFinal;
  }

  /// @return names of the final states, as the archive wants them
  public static Set<String> finalNames() {
    return Arrays.stream(values())
        .filter(DealState::isFinal)
        .map(DealState::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
