package org.semper.shop.storefront.desk;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.shop.storefront.PriceFormat;

/// Reads the merchant's answer to one complaint. Nothing is guessed: what contradicts itself is asked about.
final class AnswerCheck {

  /// What came of it.
  sealed interface Checked {

    /// It can be signed as it is here.
    record Ready(Answer answer) implements Checked {}

    /// It cannot.
    ///
    /// @param errors keys of texts, by the name of the field
    record Mistaken(SequencedMap<String, String> errors) implements Checked {}
  }

  private final ShownClaim complaint;
  private final PriceFormat prices;

  AnswerCheck(ShownClaim complaint, PriceFormat prices) {
    this.complaint = complaint;
    this.prices = prices;
  }

  Checked check(AnswerForm form) {
    SequencedMap<String, String> errors = new LinkedHashMap<>();
    Optional<Money> refund = refund(form, errors);
    if (form.text().isEmpty()) {
      errors.put("text", "text.missing");
    } else if (form.text().length() > ComplaintContent.MAX_TEXT) {
      errors.put("text", "text.tooLong");
    } else if (!PlainText.isPlain(form.text(), ComplaintContent.MAX_TEXT)) {
      errors.put("text", "text.unreadable");
    }
    return refund.isPresent() && errors.isEmpty()
        ? new Checked.Ready(new Answer(form.text(), refund.get()))
        : new Checked.Mistaken(errors);
  }

  private Optional<Money> refund(AnswerForm form, SequencedMap<String, String> errors) {
    Money paid = complaint.paid();
    return switch (form.decision()) {
      case AnswerForm.PART -> part(form.amount(), errors);
      case AnswerForm.ALL -> whole(form, paid, errors);
      case AnswerForm.NOTHING -> whole(form, new Money(0, paid.currency()), errors);
      default -> {
        errors.put("decision", "decision.missing");
        yield Optional.empty();
      }
    };
  }

  /// An amount beside a choice that has none is a contradiction, and about money.
  private static Optional<Money> whole(
      AnswerForm form, Money refund, SequencedMap<String, String> errors) {
    if (form.amount().isEmpty()) {
      return Optional.of(refund);
    }
    errors.put("amount", "amount.unexpected");
    return Optional.empty();
  }

  private Optional<Money> part(String typed, SequencedMap<String, String> errors) {
    Optional<Money> part = prices.parse(typed, complaint.paid().currency());
    Optional<String> error =
        typed.isEmpty()
            ? Optional.of("amount.missing")
            : part.map(this::wrong).orElse(Optional.of("amount.unreadable"));
    error.ifPresent(key -> errors.put("amount", key));
    return error.isPresent() ? Optional.empty() : part;
  }

  private Optional<String> wrong(Money part) {
    if (part.minorUnits() == 0) {
      return Optional.of("amount.nothing");
    }
    return part.minorUnits() > complaint.paid().minorUnits()
        ? Optional.of("amount.tooMuch")
        : Optional.empty();
  }
}
