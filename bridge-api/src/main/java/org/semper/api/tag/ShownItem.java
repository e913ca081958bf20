package org.semper.api.tag;

import java.util.List;

/// One row of articles as the page shows it.
///
/// @param text of the row without its prices
/// @param prices texts of the prices inside the row; what the line costs
public record ShownItem(String text, List<String> prices) {

  public ShownItem {
    prices = List.copyOf(prices);
  }
}
