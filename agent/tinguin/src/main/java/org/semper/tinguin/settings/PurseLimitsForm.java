package org.semper.tinguin.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JTextField;
import org.semper.api.money.Money;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.ScrolledTo;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;
import org.semper.tinguin.text.TypedAmount;

/// The most of one payment from each purse; an empty field is no limit.
final class PurseLimitsForm {

  private final Language language;
  private final List<Row> rows;

  private record Row(PurseLimit now, JTextField field) {

    String text() {
      return field.getText().strip();
    }

    /// Whether the field still says what holds. A limit that has cents shows none and is left as it is.
    boolean same() {
      return text().equals(shown(now));
    }

    boolean wrong() {
      return !same() && !text().isEmpty() && amount().isEmpty();
    }

    Optional<Money> amount() {
      return TypedAmount.of(text(), now.currency());
    }
  }

  PurseLimitsForm(Language language, List<PurseLimit> limits) {
    this.language = language;
    List<Row> made = new ArrayList<>();
    for (PurseLimit limit : limits) {
      JTextField field = Form.text();
      field.setText(shown(limit));
      field.addFocusListener(new ScrolledTo(field));
      made.add(new Row(limit, field));
    }
    this.rows = List.copyOf(made);
  }

  void addTo(Page page) {
    int number = 1;
    for (Row row : rows) {
      String label = SafeText.name(row.now().label());
      Form form = new Form();
      form.add(
          language.say("settings.purses.most", row.now().currency().getCurrencyCode()),
          "limit-" + number++,
          row.field());
      row.field().getAccessibleContext().setAccessibleDescription(label);
      page.below(Prose.of(label, Type.BODY, Ink.TEXT), 10);
      page.below(form.panel(), 4);
    }
  }

  void onChange(Runnable listener) {
    Changes changes = new Changes(listener);
    rows.forEach(row -> row.field().getDocument().addDocumentListener(changes));
  }

  /// Why what is typed cannot be kept, in the owner's words.
  Optional<String> problem() {
    return rows.stream()
        .filter(Row::wrong)
        .findFirst()
        .map(row ->
            language.say(
                "settings.purses.wrong",
                SafeText.name(row.now().label()),
                row.now().currency().getCurrencyCode()));
  }

  /// The limits that are typed and do not hold yet.
  List<PurseLimit> changed() {
    return rows.stream()
        .filter(row -> !row.same())
        .map(row ->
            new PurseLimit(
                row.now().purse(), row.now().label(), row.now().currency(), row.amount()))
        .filter(limit -> rows.stream().noneMatch(row -> row.now().equals(limit)))
        .toList();
  }

  private static String shown(PurseLimit limit) {
    return limit.most().map(TypedAmount::text).orElse("");
  }
}
