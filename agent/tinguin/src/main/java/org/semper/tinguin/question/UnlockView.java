package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.supporting.tinguin.UnlockQuestion.Answer;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;

/// The passphrase, tried while the question stands; what is typed goes to the attempt and nowhere else. Enter tries.
final class UnlockView {

  private final UnlockQuestion question;
  private final Scene scene;
  private final Consumer<Answer> answer;
  private final Attempts attempts = new Attempts();
  private final JPasswordField passphrase = new JPasswordField();
  private final JProgressBar busy = new JProgressBar();
  private final JButton unlock;
  private final Arming arming = new Arming();
  private final Footer footer;

  private UnlockView(UnlockQuestion question, Scene scene, Consumer<Answer> answer) {
    this.question = question;
    this.scene = scene;
    this.answer = answer;
    this.unlock = Controls.primary(scene.say("button.unlock"), "unlock");
    this.footer = footer();
    busy.setIndeterminate(true);
    busy.setVisible(false);
    passphrase.setFont(Type.BODY.font());
    passphrase.setName("passphrase");
    passphrase.getAccessibleContext().setAccessibleName(scene.say("unlock.passphrase"));
    passphrase.addActionListener(_ -> unlock.doClick(0));
  }

  static View of(UnlockQuestion question, Scene scene, Consumer<Answer> answer) {
    UnlockView view = new UnlockView(question, scene, answer);
    return new View(
        scene.say("title.unlock"),
        Optional.empty(),
        view.page(),
        view.footer,
        view.arming,
        Optional.empty(),
        view.passphrase,
        _ -> view.cancel());
  }

  private Page page() {
    Page page = new Page();
    page.below(Prose.of(scene.say("unlock.locked"), Type.TITLE, Ink.TEXT), 2);
    String purpose = SafeText.of(question.purpose(), SafeText.NAME);
    page.below(Prose.of(scene.say("unlock.purpose", purpose), Type.BODY, Ink.MUTED), 6);
    JLabel title = Controls.label(scene.say("unlock.passphrase"), Type.BODY, Ink.TEXT);
    title.setLabelFor(passphrase);
    page.below(title, 20);
    page.below(passphrase, 6);
    page.below(busy, 10);
    return page;
  }

  private Footer footer() {
    JButton cancel = Controls.button(scene.say("button.cancel"), "cancel");
    arming.answers(cancel, this::cancel);
    arming.guard(unlock, () -> !attempts.running());
    unlock.addActionListener(_ -> attempt());
    Footer made = new Footer(List.of(cancel), unlock);
    made.says(scene.say("unlock.hint"));
    return made;
  }

  private void attempt() {
    char[] typed = passphrase.getPassword();
    passphrase.setText("");
    attempts.run(
        () -> question.attempt().tryPassphrase(typed), this::tried, () -> retry("unlock.failed"));
    working(true);
  }

  private void tried(boolean unlocked) {
    if (unlocked) {
      arming.end();
      answer.accept(Answer.UNLOCKED);
    } else {
      retry("unlock.wrong");
    }
  }

  private void retry(String text) {
    working(false);
    footer.warns(scene.say(text));
    passphrase.requestFocusInWindow();
  }

  private void working(boolean working) {
    busy.setVisible(working);
    passphrase.setEnabled(!working);
    arming.refresh();
  }

  /// While a passphrase is being tried the outcome decides.
  private void cancel() {
    if (!attempts.running()) {
      passphrase.setText("");
      answer.accept(Answer.CANCELLED);
    }
  }
}
