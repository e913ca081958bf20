package org.semper.api.tag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.tag.ShownDifference.Grade;

/// Compares what a page shows with what the seller signed. Marks that the page does not have are not reported: what it does not
/// show it cannot show wrongly.
public final class Comparison {

  private final AmountComparison amounts;
  private final NameComparison names;
  private final Set<ShownDifference> differences = new LinkedHashSet<>();

  private Comparison(ShownDeal shown, OfferContent offer) {
    this.amounts = new AmountComparison(shown.numbers(), offer);
    this.names = new NameComparison(offer);
  }

  /// @return rows first, then the other marks, each in the page's order; equal differences once; empty if the page shows nothing
  ///     that the seller did not sign
  public static List<ShownDifference> of(ShownDeal shown, OfferContent offer) {
    return new Comparison(shown, offer).compare(shown);
  }

  private List<ShownDifference> compare(ShownDeal shown) {
    if (shown.incomplete()) {
      differences.add(
          new ShownDifference(Subject.TOTAL, "", amounts.signedTotal(), Grade.INCOMPLETE));
    }
    shown.items().forEach(this::compareRow);
    shown.texts().forEach(this::compareText);
    return List.copyOf(differences);
  }

  private void compareRow(ShownItem row) {
    List<Item> lines = names.linesNamedBy(row.text());
    names.ofRow(row.text(), lines).ifPresent(differences::add);
    for (String price : row.prices()) {
      amounts.ofLine(price, lines).ifPresent(differences::add);
    }
  }

  private void compareText(ShownText text) {
    if (text.subject() == Subject.SELLER) {
      names.ofSeller(text.text()).ifPresent(differences::add);
    } else {
      amounts.of(text).ifPresent(differences::add);
    }
  }
}
