package org.semper.api.tag;

import java.util.List;

/// What a page shows of a deal, by its marks, in the page's order.
///
/// @param numbers how the page's language writes numbers
/// @param incomplete whether the page marks more than was sent or read; whoever compares reports it
public record ShownDeal(
    NumberStyle numbers, List<ShownItem> items, List<ShownText> texts, boolean incomplete) {

  public ShownDeal {
    items = List.copyOf(items);
    texts = List.copyOf(texts);
  }

  /// @return the same of a page whose marks were not all sent
  public ShownDeal cut() {
    return new ShownDeal(numbers, items, texts, true);
  }
}
