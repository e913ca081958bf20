package org.semper.tinguin.setup;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.TextLine;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Texts;

/// Whom the owner trusts: names a list, looks at what is in it, and goes on with it.
final class TrustPage implements SetupPage {

  private final Texts texts;
  private final TrustSource source;
  private final JTextField place = Form.text();
  private final JTextField fingerprint = Form.text();
  private final TextLine progress = new TextLine();
  private final Page page = new Page();
  private final Attempts attempts = new Attempts();
  private Optional<JComponent> below = Optional.empty();
  private Optional<TrustOfferBox> offer = Optional.empty();

  TrustPage(Texts texts, TrustSource source) {
    this.texts = texts;
    this.source = source;
    page.below(Prose.of(texts.of("setup.trust.title"), Type.TITLE, Ink.TEXT), 4);
    page.below(Prose.of(texts.of("setup.trust.meaning"), Type.BODY, Ink.MUTED), 6);
    Form form = new Form();
    form.add(texts.of("setup.trust.place"), "trust-place", place);
    form.add(texts.of("setup.trust.fingerprint"), "trust-fingerprint", fingerprint);
    page.below(form.panel(), 18);
    addButtons();
    page.below(progress, 8);
    onChange(this::forget);
    place.addActionListener(_ -> look());
    fingerprint.addActionListener(_ -> look());
  }

  @Override
  public String step() {
    return "setup.step.trust";
  }

  @Override
  public Page body() {
    return page;
  }

  @Override
  public JComponent focus() {
    return place;
  }

  @Override
  public Optional<String> problem() {
    return offer.isPresent() ? Optional.empty() : Optional.of(texts.of("setup.trust.missing"));
  }

  @Override
  public void onChange(Runnable listener) {
    place.getDocument().addDocumentListener(new Changes(listener));
    fingerprint.getDocument().addDocumentListener(new Changes(listener));
  }

  /// Fingerprints of the authorities that check whom they certify, as the owner says.
  Set<String> checked() {
    return offer.map(TrustOfferBox::checked).orElse(Set.of());
  }

  private void addButtons() {
    JPanel row = Controls.panel("insets 0, gap 8 0", "");
    JButton choose = Controls.button(texts.of("button.chooseFile"), "choose-file");
    JButton look = Controls.button(texts.of("button.look"), "look");
    choose.addActionListener(_ -> choose());
    look.addActionListener(_ -> look());
    row.add(choose);
    row.add(look);
    page.below(row, 10);
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser();
    if (chooser.showOpenDialog(page) == JFileChooser.APPROVE_OPTION) {
      place.setText(chooser.getSelectedFile().getPath());
      look();
    }
  }

  private void look() {
    String named = place.getText().strip();
    String typed = fingerprint.getText();
    if (named.isEmpty() || attempts.running()) {
      return;
    }
    forget();
    progress.show(texts.of("setup.trust.looking"), Ink.MUTED);
    attempts.run(
        () -> looked(named, typed),
        found -> {
          boolean same =
              named.equals(place.getText().strip()) && typed.equals(fingerprint.getText());
          progress.show("", Ink.MUTED);
          if (same) {
            found.run();
          }
        },
        () -> progress.show(texts.of("setup.failed.INTERNAL"), Ink.ALARM));
  }

  /// @return what is to be shown of it, on the event thread
  private Runnable looked(String named, String typed) {
    try {
      TrustOffer found = source.look(named, typed);
      return () -> show(found);
    } catch (TrustNotFound e) {
      return () -> failed(e.reason());
    }
  }

  private void show(TrustOffer found) {
    TrustOfferBox box = new TrustOfferBox(texts, found);
    offer = Optional.of(box);
    put(box.box());
  }

  private void failed(TrustNotFound.Reason reason) {
    String key = "setup.trust.failed." + reason;
    NoticeBox box = new NoticeBox(Weight.ALARM);
    box.below(Prose.of(texts.of(key), Type.STRONG, Ink.TEXT));
    box.below(Prose.of(texts.of(key + ".next"), Type.BODY, Ink.TEXT));
    put(box);
  }

  private void forget() {
    offer = Optional.empty();
    below.ifPresent(page::remove);
    below = Optional.empty();
    page.revalidate();
    page.repaint();
  }

  private void put(JComponent shown) {
    below.ifPresent(page::remove);
    below = Optional.of(shown);
    page.below(shown, 10);
    page.revalidate();
    page.repaint();
    EventQueue.invokeLater(() -> shown.scrollRectToVisible(new Rectangle(shown.getSize())));
  }
}
