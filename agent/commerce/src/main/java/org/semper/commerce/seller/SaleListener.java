package org.semper.commerce.seller;

import org.semper.commerce.Deal;

/// Hears of orders and payments, and of what follows them. May miss some if the process ends in between, so what must not be
/// missed is to be asked for with [Sales#find].
@FunctionalInterface
public interface SaleListener {

  /// An order was confirmed, a payment receipted, a withdrawal acknowledged, a complaint received or answered, or money given
  /// back, and it is on disk. Called on the thread that did it; must not fail.
  void sold(Deal deal);
}
