package org.semper.shop.storefront.desk;

import java.util.Optional;

/// What customers paid and claimed, as the desk needs it. Every method may throw [DeskUnavailable]; nothing was done then.
public interface ClaimBook {

  /// What became of an answer.
  enum Outcome {
    /// Signed and on record; what it gives back is on its way.
    SIGNED,
    /// There is nothing that waits: it was answered before, or the customer has withdrawn since. Nothing was signed.
    NOT_OPEN,
    /// The text or the amount cannot be signed. Nothing was.
    REFUSED
  }

  /// A page of the claims that are so far: open ones oldest first, the others newest first.
  ///
  /// @param page from 0
  Listed<ShownClaim> claims(Shelf shelf, int page);

  /// A page of the orders that are paid and in which no money is owed back, newest first.
  ///
  /// @param page from 0
  Listed<ShownPaid> paid(int page);

  /// @param id as a page's address has it; anything else finds nothing
  Optional<ShownClaim> find(String id);

  /// Answers a complaint, once.
  Outcome answer(ShownClaim complaint, Answer answer);

  /// Takes a withdrawal that came late, once.
  Outcome accept(ShownClaim withdrawal);

  /// Does not take a withdrawal that came late.
  ///
  /// @param reason one line for the shop's own records
  Outcome refuse(ShownClaim withdrawal, String reason);

  /// Has what is owed tried again at once; returns before it was.
  void retryRefunds();
}
