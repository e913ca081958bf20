package org.semper.api.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.Tax;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;

/// Compares shown amounts with those of one offer.
final class AmountComparison {

  private final NumberStyle numbers;
  private final OfferContent offer;

  AmountComparison(NumberStyle numbers, OfferContent offer) {
    this.numbers = numbers;
    this.offer = offer;
  }

  /// @param lines the offer's lines that the row names; where there are none the row itself is the difference
  Optional<ShownDifference> ofLine(String price, List<Item> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : difference(Subject.PRICE, price, lines.stream().map(Item::amount).toList());
  }

  Optional<ShownDifference> of(ShownText shown) {
    return difference(shown.subject(), shown.text(), signedAmounts(shown));
  }

  Signed signedTotal() {
    return signed(List.of(offer.total()));
  }

  private List<Long> signedAmounts(ShownText shown) {
    return switch (shown.subject()) {
      case PRICE -> List.of(offer.subtotal());
      case TAX -> signedTaxes(shown.text());
      case SHIPPING -> List.of(offer.shipping());
      case TOTAL -> List.of(offer.total());
      case ITEM, SELLER, WITHDRAWAL, LAW ->
          throw new IllegalStateException("not an amount: " + shown.subject());
    };
  }

  /// The taxes that the text names, or all if it names none: what they sum to, and each.
  private List<Long> signedTaxes(String text) {
    String wording = Wording.of(text);
    List<Tax> named =
        offer.taxes().stream()
            .filter(tax -> Wording.names(wording, Wording.of(tax.name())))
            .toList();
    List<Tax> meant = named.isEmpty() ? offer.taxes() : named;
    List<Long> amounts = new ArrayList<>();
    amounts.add(meant.stream().mapToLong(Tax::amount).sum());
    meant.forEach(tax -> amounts.add(tax.amount()));
    return amounts;
  }

  /// @param signed amounts that the text may state; the first is what it most likely means
  private Optional<ShownDifference> difference(Subject subject, String text, List<Long> signed) {
    boolean free = subject == Subject.SHIPPING && Wording.saysFree(text);
    return switch (MoneyText.read(subject, text, numbers, offer.currency())) {
      case MoneyReading.Amount(long amount) when !free && signed.contains(amount) ->
          Optional.empty();
      case MoneyReading.Amount _, MoneyReading.OtherCurrency _ when !free ->
          found(subject, text, signed, Grade.CONTRADICTS);
      case MoneyReading.Wordy _ when free && signed.contains(0L) -> Optional.empty();
      case MoneyReading.Wordy _ when free -> found(subject, text, signed, Grade.CONTRADICTS);
      default -> found(subject, text, signed, Grade.NOT_COMPARABLE);
    };
  }

  private Optional<ShownDifference> found(
      Subject subject, String text, List<Long> signed, Grade grade) {
    return Optional.of(new ShownDifference(subject, VisibleText.of(text), signed(signed), grade));
  }

  private Signed signed(List<Long> amounts) {
    return new Signed.Amount(new Money(amounts.getFirst(), offer.currency()));
  }
}
