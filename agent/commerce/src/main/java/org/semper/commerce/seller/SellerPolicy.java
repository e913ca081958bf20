package org.semper.commerce.seller;

/// What a seller demands of buyers beyond the protocol.
///
/// @param stampBeforeConfirming whether an order must bear a notary's time-stamp before it is confirmed; until then the buyer's agent
///     hears that the answer is pending. Needs somebody who stamps what is in the log
public record SellerPolicy(boolean stampBeforeConfirming) {

  /// Orders are confirmed at once and stamped afterwards.
  public static SellerPolicy standard() {
    return new SellerPolicy(false);
  }
}
