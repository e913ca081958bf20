package org.semper.tinguin.settings;

import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPasswordField;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.TextLine;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.setup.PassphraseStrength;
import org.semper.tinguin.text.Language;

/// Another passphrase: the current one, the next one twice, and how strong it is.
final class PassphrasePane {

  private final Language language;
  private final OwnerSettings settings;
  private final PageFrame frame;
  private final Runnable back;
  private final Attempts attempts = new Attempts();
  private final JPasswordField current = Form.secret();
  private final JPasswordField first = Form.secret();
  private final JPasswordField second = Form.secret();
  private final TextLine hint = new TextLine();
  private final JButton change;
  private final Footer footer;

  PassphrasePane(Language language, OwnerSettings settings, PageFrame frame, Runnable back) {
    this.language = language;
    this.settings = settings;
    this.frame = frame;
    this.back = back;
    this.change = Controls.primary(language.say("button.changePassphrase"), "change");
    JButton backButton = Controls.button(language.say("button.back"), "back");
    backButton.addActionListener(_ -> leave());
    change.addActionListener(_ -> change());
    this.footer = new Footer(List.of(backButton), change);
    for (JPasswordField field : List.of(current, first, second)) {
      field.getDocument().addDocumentListener(new Changes(this::judge));
    }
  }

  void show() {
    Page page = new Page();
    page.below(Prose.of(language.say("passphrase.title"), Type.TITLE, Ink.TEXT), 2);
    page.below(Prose.of(language.say("passphrase.meaning"), Type.BODY, Ink.MUTED), 6);
    Form form = new Form();
    form.add(language.say("passphrase.current"), "current-passphrase", current);
    form.add(language.say("passphrase.next"), "passphrase", first);
    form.add(language.say("setup.passphrase.second"), "passphrase-again", second);
    page.below(form.panel(), 18);
    page.below(hint, 6);
    page.below(Prose.of(language.say("setup.passphrase.keep"), Type.SMALL, Ink.MUTED), 14);
    judge();
    frame.onEscape(this::leave);
    frame.content(page, footer);
    current.requestFocusInWindow();
  }

  private void judge() {
    char[] one = first.getPassword();
    char[] other = second.getPassword();
    PassphraseStrength strength = PassphraseStrength.of(one);
    boolean same = Arrays.equals(one, other);
    String text = one.length == 0 ? "setup.strength.empty" : "setup.strength." + strength;
    Arrays.fill(one, '\0');
    Arrays.fill(other, '\0');
    hint.show(language.say(text), strength.accepted() ? Ink.GOOD : Ink.MUTED);
    footer.says(strength.accepted() && !same ? language.say("setup.passphrase.differ") : "");
    boolean known = current.getDocument().getLength() > 0;
    change.setEnabled(known && strength.accepted() && same && !attempts.running());
  }

  private void change() {
    char[] before = current.getPassword();
    char[] next = first.getPassword();
    attempts.run(
        () -> settings.changePassphrase(before, next),
        this::changed,
        () -> changed(Result.IMPOSSIBLE));
    change.setEnabled(false);
  }

  private void changed(Result result) {
    current.setText("");
    if (result == Result.RIGHT) {
      first.setText("");
      second.setText("");
      footer.says(language.say("passphrase.changed"));
    } else {
      footer.warns(language.say("settings." + result));
    }
    current.requestFocusInWindow();
  }

  private void leave() {
    for (JPasswordField field : List.of(current, first, second)) {
      field.setText("");
    }
    back.run();
  }
}
