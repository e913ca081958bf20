package org.semper.commerce.seller;

/// What a seller demands of buyers beyond the protocol.
///
/// @param stampBeforeConfirming whether an order must bear a notary's time-stamp before it is confirmed; until then the buyer's agent
///     hears that the answer is pending. Needs somebody who stamps what is in the log
/// @param unpaidOrders how many orders one buyer may have that are confirmed and neither paid, withdrawn from nor ended; a further
///     one is not taken until one of them is
public record SellerPolicy(boolean stampBeforeConfirming, int unpaidOrders) {

  private static final int UNPAID_ORDERS = 20;

  public SellerPolicy {
    if (unpaidOrders < 1) {
      throw new IllegalArgumentException("a buyer has one order at least");
    }
  }

  /// Orders are confirmed at once and stamped afterwards; a buyer has at most twenty that are not paid.
  public static SellerPolicy standard() {
    return new SellerPolicy(false, UNPAID_ORDERS);
  }

  /// The same, and orders are stamped before they are confirmed.
  public SellerPolicy stamping() {
    return new SellerPolicy(true, unpaidOrders);
  }
}
