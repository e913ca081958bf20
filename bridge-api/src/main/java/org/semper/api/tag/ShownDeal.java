package org.semper.api.tag;

import java.util.List;

/// What a page shows of a deal, by its marks, in the page's order.
///
/// @param numbers how the page's language writes numbers
/// @param unread what could not be read as markup within the bounds; whoever compares reports it
public record ShownDeal(
    NumberStyle numbers, List<ShownItem> items, List<ShownText> texts, List<String> unread) {

  public ShownDeal {
    items = List.copyOf(items);
    texts = List.copyOf(texts);
    unread = List.copyOf(unread);
  }
}
