package org.semper.commerce.seller;

import org.semper.commerce.Deal;

/// Hears of orders and payments. May miss some if the process ends in between, so what must not be missed is to be asked for
/// with [Sales#find].
@FunctionalInterface
public interface SaleListener {

  /// An order was confirmed, or a payment receipted, and it is on disk. Called on the thread that answers; must not fail.
  void sold(Deal deal);
}
