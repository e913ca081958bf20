package org.semper.commerce.buyer;

import java.util.List;
import org.semper.api.bridge.PageReport;
import org.semper.api.tag.Comparison;
import org.semper.api.tag.PageMarkup;
import org.semper.api.tag.ShownDeal;
import org.semper.api.tag.ShownDifference;

/// Finds what the page showed and the seller did not sign.
final class PageComparison {

  private PageComparison() {}

  static List<ShownDifference> differences(PageReport page, Offer offer) {
    ShownDeal read = PageMarkup.parse(page.markup(), page.language());
    return Comparison.of(page.cut() ? read.cut() : read, offer.content(), offer.law());
  }
}
