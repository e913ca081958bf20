package org.semper.tinguin.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.semper.api.commerce.PostalAddress;
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

  private static final int LONGEST = 120;

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
    return address().isPresent()
        ? Optional.empty()
        : Optional.of(texts.of("setup.identity.missing"));
  }

  @Override
  public void onChange(Runnable listener) {
    for (JTextField field : List.of(name, street, postalCode, locality)) {
      field.getDocument().addDocumentListener(new Changes(listener));
    }
    country.addActionListener(_ -> listener.run());
  }

  Optional<PostalAddress> address() {
    List<String> typed = List.of(text(name), text(street), text(postalCode), text(locality));
    boolean whole = typed.stream().noneMatch(part -> part.isEmpty() || part.length() > LONGEST);
    Country chosen = country.getItemAt(country.getSelectedIndex());
    return whole && chosen != null
        ? Optional.of(
            new PostalAddress(
                typed.get(0), typed.get(1), typed.get(2), typed.get(3), chosen.code()))
        : Optional.empty();
  }

  private static String text(JTextField field) {
    return field.getText().strip();
  }

  private static final class CountryName extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    private CountryName() {
      Controls.plain(this);
    }
  }
}
