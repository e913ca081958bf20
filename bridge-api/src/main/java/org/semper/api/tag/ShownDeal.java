package org.semper.api.tag;

import java.util.List;
import java.util.Locale;

/// What a page shows of a deal, by its marks, in the page's order.
///
/// @param language the page's; undetermined if it names none or no known one
/// @param incomplete whether the page marks more than was sent or read; whoever compares reports it
public record ShownDeal(
    Locale language, List<ShownItem> items, List<ShownText> texts, boolean incomplete) {

  public ShownDeal {
    items = List.copyOf(items);
    texts = List.copyOf(texts);
  }

  /// How the page's language writes numbers.
  NumberStyle numbers() {
    return NumberStyle.of(language);
  }

  /// @return the same of a page whose marks were not all sent
  public ShownDeal cut() {
    return new ShownDeal(language, items, texts, true);
  }
}
