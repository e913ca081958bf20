package org.semper.merchant;

import java.util.EnumSet;
import java.util.Set;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;

/// What a customer claimed after an order, a withdrawal or a complaint, and how far it is.
///
/// @param deal as the seller's log tells it: what was claimed, answered, promised and given back
/// @param customer certified name of who claims
public record Claim(Deal deal, String customer) {

  /// How far claims are, as a merchant lists them.
  public enum Group {
    /// Complaints to be answered and late withdrawals to be decided on.
    TO_ANSWER,
    /// Money was promised and is not given back yet.
    OWED,
    /// Nothing is open any more.
    PAST;

    Set<DealState> states() {
      return switch (this) {
        case TO_ANSWER -> EnumSet.of(DealState.WITHDRAWING, DealState.COMPLAINED);
        case OWED -> EnumSet.of(DealState.WITHDRAWN, DealState.ANSWERED, DealState.REFUNDING);
        case PAST ->
            EnumSet.of(
                DealState.REFUNDED, DealState.CANCELLED, DealState.CLOSED, DealState.DISPUTED);
      };
    }
  }
}
