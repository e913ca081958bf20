package org.semper.tinguin.setup;

import java.util.Arrays;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.TextLine;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Texts;

/// The passphrase, typed twice, or five words drawn for the owner.
final class PassphrasePage implements SetupPage {

  private static final int WORDS = 5;

  private final Texts texts;
  private final RandomWords words;
  private final JPasswordField first = new JPasswordField();
  private final JPasswordField second = new JPasswordField();
  private final JTextField drawn = new JTextField();
  private final TextLine hint = new TextLine();
  private final Page page = new Page();

  PassphrasePage(Texts texts, RandomWords words) {
    this.texts = texts;
    this.words = words;
    page.below(Prose.of(texts.of("setup.passphrase.title"), Type.TITLE, Ink.TEXT), 4);
    page.below(Prose.of(texts.of("setup.passphrase.meaning"), Type.BODY, Ink.MUTED), 6);
    Form form = new Form();
    form.add(texts.of("setup.passphrase.first"), "passphrase", first);
    form.add(texts.of("setup.passphrase.second"), "passphrase-again", second);
    page.below(form.panel(), 18);
    page.below(hint, 6);
    addDrawing();
    first.getDocument().addDocumentListener(new Changes(this::judge));
    judge();
  }

  @Override
  public String step() {
    return "setup.step.passphrase";
  }

  @Override
  public Page body() {
    return page;
  }

  @Override
  public JComponent focus() {
    return first;
  }

  @Override
  public Optional<String> problem() {
    char[] one = first.getPassword();
    char[] other = second.getPassword();
    PassphraseStrength strength = PassphraseStrength.of(one);
    boolean same = Arrays.equals(one, other);
    Arrays.fill(one, '\0');
    Arrays.fill(other, '\0');
    if (!strength.accepted()) {
      return Optional.of(texts.of("setup.strength." + strength));
    }
    return same ? Optional.empty() : Optional.of(texts.of("setup.passphrase.differ"));
  }

  @Override
  public void onChange(Runnable listener) {
    first.getDocument().addDocumentListener(new Changes(listener));
    second.getDocument().addDocumentListener(new Changes(listener));
  }

  /// @return a copy, which the caller wipes
  char[] passphrase() {
    return first.getPassword();
  }

  private void addDrawing() {
    JButton draw = Controls.button(texts.of("button.drawWords"), "draw-words");
    draw.addActionListener(_ -> draw());
    drawn.setName("drawn-words");
    drawn.setEditable(false);
    drawn.setFont(Type.HEADING.font());
    drawn.setVisible(false);
    drawn.getAccessibleContext().setAccessibleName(texts.of("setup.passphrase.drawn"));
    page.add(draw, "growx 0, gaptop 16");
    page.below(drawn, 10);
    page.below(Prose.of(texts.of("setup.passphrase.keep"), Type.SMALL, Ink.MUTED), 14);
  }

  private void draw() {
    String phrase = words.draw(WORDS);
    drawn.setText(phrase);
    drawn.setVisible(true);
    first.setText(phrase);
    second.setText(phrase);
    page.revalidate();
  }

  private void judge() {
    char[] typed = first.getPassword();
    PassphraseStrength strength = PassphraseStrength.of(typed);
    String text =
        texts.of(typed.length == 0 ? "setup.strength.empty" : "setup.strength." + strength);
    Arrays.fill(typed, '\0');
    hint.show(text, strength.accepted() ? Ink.GOOD : Ink.MUTED);
  }
}
