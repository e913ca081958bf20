package org.semper.shop.storefront.desk;

import java.time.Instant;
import java.util.List;
import org.semper.api.money.Money;
import org.semper.shop.storefront.ShownOrder;

/// What the desk shows of one paid order.
///
/// @param customer certified name
/// @param address lines of the address that the customer signed
/// @param paid when the receipt was signed
public record ShownPaid(
    String orderNumber,
    String customer,
    List<String> address,
    List<ShownOrder.Line> lines,
    Money total,
    Instant paid) {

  public ShownPaid {
    address = List.copyOf(address);
    lines = List.copyOf(lines);
  }
}
