package org.semper.shop.storefront;

import java.util.Map;

/// Orders of visitors without SEMPER: kept until a bank transfer with their number arrives.
public interface OrdinaryOrders {

  /// Keeps an order.
  ///
  /// @param contact the checkout's fields, complete
  /// @return the order's number
  String place(Map<String, String> contact, Quote quote);

  /// Whom to pay, such as an IBAN.
  String account();
}
