package org.semper.api.tag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.tag.ShownDifference.Grade;

/// Compares what a page shows with what the seller signed. Marks that the page does not have are not reported: what it does not
/// show it cannot show wrongly.
public final class Comparison {

  private final AmountComparison amounts;
  private final NameComparison names;
  private final TermsComparison terms;
  private final Set<ShownDifference> differences = new LinkedHashSet<>();

  private Comparison(ShownDeal shown, OfferContent offer, String law) {
    this.amounts = new AmountComparison(shown.numbers(), offer);
    this.names = new NameComparison(offer);
    this.terms = new TermsComparison(shown.language(), offer.withdrawalDays(), law);
  }

  /// @param law of the signed offer, ISO 3166-1 alpha-2
  /// @return rows first, then the other marks, each in the page's order; equal differences once; empty if the page shows nothing
  ///     that the seller did not sign
  public static List<ShownDifference> of(ShownDeal shown, OfferContent offer, String law) {
    return new Comparison(shown, offer, law).compare(shown);
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
    Optional<ShownDifference> difference =
        switch (text.subject()) {
          case SELLER -> names.ofSeller(text.text());
          case WITHDRAWAL -> terms.ofWithdrawal(text.text());
          case LAW -> terms.ofLaw(text.text());
          case PRICE, TAX, SHIPPING, TOTAL -> amounts.of(text);
          case ITEM -> throw new IllegalStateException("a row is a shown item");
        };
    difference.ifPresent(differences::add);
  }
}
