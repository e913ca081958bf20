package org.semper.tinguin.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.json.PlainText;
import org.semper.supporting.crypto.CertifiedName;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Texts;

/// Name and address of the owner.
final class IdentityPage implements SetupPage {

  private final Texts texts;
  private final JTextField name = Form.text();
  private final JTextField street = Form.text();
  private final JTextField postalCode = Form.text();
  private final JTextField locality = Form.text();
  private final JComboBox<Country> country;
  private final Page page = new Page();

  /// @param home country to be chosen at first
  IdentityPage(Texts texts, Locale home) {
    this.texts = texts;
    this.country = new JComboBox<>(Country.all(texts.language()).toArray(Country[]::new));
    country.setRenderer(new CountryName());
    country.setSelectedIndex(-1);
    country.setSelectedItem(Country.of(home.getCountry(), texts.language()));
    page.below(Prose.of(texts.of("setup.identity.title"), Type.TITLE, Ink.TEXT), 4);
    page.below(Prose.of(texts.of("setup.identity.meaning"), Type.BODY, Ink.MUTED), 6);
    Form form = new Form();
    form.add(texts.of("setup.identity.name"), "name", name);
    form.add(texts.of("setup.identity.street"), "street", street);
    form.add(texts.of("setup.identity.postalCode"), "postal-code", postalCode);
    form.add(texts.of("setup.identity.locality"), "locality", locality);
    form.add(texts.of("setup.identity.country"), "country", country);
    page.below(form.panel(), 18);
    page.below(Prose.of(texts.of("setup.identity.seen"), Type.SMALL, Ink.MUTED), 14);
  }

  @Override
  public String step() {
    return "setup.step.you";
  }

  @Override
  public Page body() {
    return page;
  }

  @Override
  public JComponent focus() {
    return name;
  }

  @Override
  public Optional<String> problem() {
    Optional<Country> chosen = country();
    boolean coded = chosen.map(Country::hasPostalCodes).orElse(true);
    if (chosen.isEmpty()
        || List.of(name, street, locality).stream().anyMatch(IdentityPage::isEmpty)
        || (coded && isEmpty(postalCode))) {
      return Optional.of(texts.of("setup.identity.missing"));
    }
    return lines().stream()
        .map(this::problem)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::problemOfName);
  }

  @Override
  public void onChange(Runnable listener) {
    for (JTextField field : List.of(name, street, postalCode, locality)) {
      field.getDocument().addDocumentListener(new Changes(listener));
    }
    country.addActionListener(_ -> listener.run());
  }

  /// @return empty as long as there is a [#problem]
  Optional<PostalAddress> address() {
    return problem().isPresent()
        ? Optional.empty()
        : country()
            .map(chosen ->
                new PostalAddress(
                    TypedLine.of(name),
                    TypedLine.of(street),
                    TypedLine.of(postalCode),
                    TypedLine.of(locality),
                    chosen.code()));
  }

  private Optional<Country> country() {
    return Optional.ofNullable(country.getItemAt(country.getSelectedIndex()));
  }

  private List<Line> lines() {
    return List.of(
        new Line("name", name, CertifiedName.MAX_LENGTH),
        new Line("street", street, PostalAddress.MAX_STREET),
        new Line("postalCode", postalCode, PostalAddress.MAX_POSTAL_CODE),
        new Line("locality", locality, PostalAddress.MAX_LOCALITY));
  }

  private Optional<String> problem(Line line) {
    String typed = TypedLine.of(line.field);
    String title = texts.of("setup.identity." + line.title);
    if (typed.length() > line.most) {
      return Optional.of(texts.of("setup.identity.long", title, String.valueOf(line.most)));
    }
    return typed.isEmpty() || PlainText.isPlain(typed, line.most)
        ? Optional.empty()
        : Optional.of(texts.of("setup.identity.odd", title));
  }

  private Optional<String> problemOfName() {
    return CertifiedName.isAcceptable(TypedLine.of(name))
        ? Optional.empty()
        : Optional.of(texts.of("setup.identity.refused"));
  }

  private static boolean isEmpty(JTextField field) {
    return TypedLine.of(field).isEmpty();
  }

  /// A field of the page.
  ///
  /// @param title name of its text
  /// @param most characters that it may have
  private record Line(String title, JTextField field, int most) {}

  private static final class CountryName extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    private CountryName() {
      Controls.plain(this);
    }
  }
}
