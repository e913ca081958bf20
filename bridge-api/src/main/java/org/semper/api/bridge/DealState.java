package org.semper.api.bridge;

import java.util.Locale;

/// How far a deal has come, as the extension may know it.
public enum DealState {
  /// The owner is being asked, or the offer is being verified.
  WAITING,
  /// The agent must be unlocked first.
  LOCKED,
  /// The order is signed; the seller has not yet been paid.
  ORDERED,
  /// The payment runs.
  PAYING,
  /// Complete, with the seller's receipt.
  PAID,
  /// The owner rejected it.
  REJECTED,
  /// The agent or the seller refused it; the problem says why.
  REFUSED,
  /// Whether the payment went through is not known; the agent asks.
  IN_DOUBT;

  /// @return lower case, words joined by hyphens, such as `in-doubt`
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
