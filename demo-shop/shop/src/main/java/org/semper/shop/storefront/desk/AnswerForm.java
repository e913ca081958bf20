package org.semper.shop.storefront.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import org.semper.shop.storefront.Form;

/// An answer as the merchant typed it, kept until it is signed.
///
/// @param decision [#ALL], [#PART] or [#NOTHING]; anything else is none of them yet
/// @param amount of a part
/// @param text line breaks count as spaces, since one line is signed
public record AnswerForm(String decision, String amount, String text) {

  static final String ALL = "all";
  static final String PART = "part";
  static final String NOTHING = "nothing";

  public AnswerForm {
    text =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }

  static AnswerForm empty() {
    return new AnswerForm("", "", "");
  }

  static AnswerForm of(Optional<Form> form) {
    return form.map(f -> new AnswerForm(f.text("decision"), f.text("amount"), f.text("text")))
        .orElseGet(AnswerForm::empty);
  }

  /// For the page's choices.
  public boolean isDecided(String choice) {
    return decision.equals(choice);
  }
}
