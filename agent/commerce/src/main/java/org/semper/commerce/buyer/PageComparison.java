package org.semper.commerce.buyer;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.OfferContent;
import org.semper.api.money.Money;
import org.semper.api.tag.Comparison;
import org.semper.api.tag.PageMarkup;
import org.semper.api.tag.ShownDeal;
import org.semper.api.tag.ShownDifference;
import org.semper.supporting.tinguin.Difference;

/// What the page showed and the seller did not sign, in the owner's language.
final class PageComparison {

  private final Locale language;

  PageComparison(Locale language) {
    this.language = language;
  }

  List<Difference> differences(PageReport page, OfferContent offer) {
    ShownDeal read = PageMarkup.parse(page.markup(), page.language());
    ShownDeal shown = page.cut() ? read.cut() : read;
    return Comparison.of(shown, offer).stream().map(this::difference).toList();
  }

  private Difference difference(ShownDifference shown) {
    return new Difference(
        Difference.Subject.valueOf(shown.subject().name()),
        shown.shown(),
        signed(shown.signed()),
        Difference.Grade.valueOf(shown.grade().name()));
  }

  private Optional<String> signed(ShownDifference.Signed signed) {
    return switch (signed) {
      case ShownDifference.Signed.Amount(Money amount) -> Optional.of(text(amount));
      case ShownDifference.Signed.Name(String name) -> Optional.of(name);
      case ShownDifference.Signed.Nothing() -> Optional.empty();
    };
  }

  private String text(Money amount) {
    int digits = amount.currency().getDefaultFractionDigits();
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount.minorUnits(), digits))
        + " "
        + amount.currency().getCurrencyCode();
  }
}
