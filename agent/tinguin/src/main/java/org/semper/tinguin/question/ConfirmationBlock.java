package org.semper.tinguin.question;

import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;

/// The owner's passphrase, asked for once more. What is typed goes to the check and nowhere else; Enter does nothing.
final class ConfirmationBlock {

  private final PassphraseCheck check;
  private final Scene scene;
  private final Attempts attempts = new Attempts();
  private final JPasswordField passphrase = new JPasswordField();
  private final JProgressBar busy = new JProgressBar();

  ConfirmationBlock(PassphraseCheck check, Scene scene) {
    this.check = check;
    this.scene = scene;
    busy.setIndeterminate(true);
    busy.setVisible(false);
    passphrase.setName("passphrase");
    passphrase.setFont(Type.BODY.font());
    passphrase.getAccessibleContext().setAccessibleName(scene.say("confirm.passphrase"));
  }

  void addTo(Page page) {
    JLabel title = Controls.label(scene.say("confirm.passphrase"), Type.STRONG, Ink.TEXT);
    title.setLabelFor(passphrase);
    page.below(title, 16);
    page.below(Prose.of(scene.say("confirm.why"), Type.SMALL, Ink.MUTED), 2);
    page.below(passphrase, 6);
    page.below(busy, 8);
  }

  void onChange(Runnable listener) {
    passphrase.getDocument().addDocumentListener(new Changes(listener));
  }

  /// Whether there is something to try and nothing is being tried.
  boolean ready() {
    return passphrase.getDocument().getLength() > 0 && !attempts.running();
  }

  /// Tries what was typed.
  ///
  /// @param result gets what came of it, on the event thread
  void attempt(Consumer<Result> result) {
    char[] typed = passphrase.getPassword();
    attempts.run(
        () -> check.check(typed),
        outcome -> end(outcome, result),
        () -> end(Result.IMPOSSIBLE, result));
    passphrase.setText("");
    working(true);
  }

  /// Forgets what was typed.
  void clear() {
    passphrase.setText("");
  }

  private void end(Result outcome, Consumer<Result> result) {
    working(false);
    result.accept(outcome);
    if (outcome != Result.RIGHT) {
      passphrase.requestFocusInWindow();
    }
  }

  private void working(boolean working) {
    busy.setVisible(working);
    passphrase.setEnabled(!working);
  }
}
