package org.semper.tinguin.setup;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.semper.tinguin.indicator.IndicatorStrip;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.indicator.PictureChoice;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.TextLine;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Texts;

/// The picture and the words by which the owner will know the window, and how they will look.
final class IndicatorPage implements SetupPage {

  private static final int WORDS = 3;

  private final Texts texts;
  private final PictureChoice pictures;
  private final JTextField words = new JTextField();
  private final JPanel preview = Controls.panel("insets 0, fillx", "[grow,fill]");
  private final TextLine hint = new TextLine();
  private final Page page = new Page();

  IndicatorPage(Texts texts, RandomWords randomWords, PictureChoice pictures) {
    this.texts = texts;
    this.pictures = pictures;
    page.below(Prose.of(texts.of("setup.indicator.title"), Type.TITLE, Ink.TEXT), 4);
    page.below(Prose.of(texts.of("setup.indicator.meaning"), Type.BODY, Ink.MUTED), 6);
    page.add(pictures.panel(), "growx 0, gaptop 14");
    addButtons();
    words.setText(randomWords.draw(WORDS));
    Form form = new Form();
    form.add(texts.of("setup.indicator.words"), "words", words);
    page.below(form.panel(), 16);
    page.below(Prose.of(texts.of("setup.indicator.preview"), Type.SMALL, Ink.MUTED), 16);
    page.below(preview, 6);
    pictures.onChange(this::preview);
    words.getDocument().addDocumentListener(new Changes(this::preview));
    preview();
  }

  @Override
  public String step() {
    return "setup.step.picture";
  }

  @Override
  public Page body() {
    return page;
  }

  @Override
  public JComponent focus() {
    return pictures.panel();
  }

  @Override
  public Optional<String> problem() {
    return indicator().isPresent()
        ? Optional.empty()
        : Optional.of(texts.of("setup.indicator.missing"));
  }

  @Override
  public void onChange(Runnable listener) {
    words.getDocument().addDocumentListener(new Changes(listener));
  }

  Optional<PersonalIndicator> indicator() {
    return PersonalIndicator.of(pictures.png(), words.getText());
  }

  private void addButtons() {
    JPanel row = Controls.panel("insets 0, gap 8 0", "");
    JButton others = Controls.button(texts.of("button.otherPictures"), "other-pictures");
    others.addActionListener(_ -> pictures.drawOthers());
    JButton own = Controls.button(texts.of("button.ownPicture"), "own-picture");
    own.addActionListener(_ -> choose());
    row.add(others);
    row.add(own);
    page.below(row, 10);
    page.below(hint, 4);
  }

  private void choose() {
    boolean done = pictures.chooseFile(page);
    hint.show(done ? "" : texts.of("setup.indicator.noPicture"), Ink.ALARM);
  }

  private void preview() {
    preview.removeAll();
    indicator().ifPresent(shown -> preview.add(new IndicatorStrip(shown, texts), "wmin 0"));
    preview.revalidate();
    preview.repaint();
  }
}
