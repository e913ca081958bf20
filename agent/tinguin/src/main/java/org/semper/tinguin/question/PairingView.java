package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.PairingQuestion.Answer;
import org.semper.supporting.tinguin.PairingQuestion.Result;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.TypedCode;

/// The code that the extension shows is typed here; this side never shows it. Three tries.
final class PairingView {

  private final PairingQuestion question;
  private final Scene scene;
  private final Consumer<Answer> answer;
  private final Attempts attempts = new Attempts();
  private final JTextField code = new JTextField(12);
  private final JButton pair;
  private final Arming arming = new Arming();
  private final Footer footer;

  private PairingView(PairingQuestion question, Scene scene, Consumer<Answer> answer) {
    this.question = question;
    this.scene = scene;
    this.answer = answer;
    this.pair = Controls.primary(scene.say("button.pair"), "pair");
    this.footer = footer();
    code.setName("code");
    code.setFont(Type.CODE.font());
    code.getAccessibleContext().setAccessibleName(scene.say("pairing.code"));
    code.addActionListener(_ -> pair.doClick(0));
    code.getDocument().addDocumentListener(new Changes(arming::refresh));
  }

  static View of(PairingQuestion question, Scene scene, Consumer<Answer> answer) {
    PairingView view = new PairingView(question, scene, answer);
    return new View(
        scene.say("title.pairing"),
        Optional.empty(),
        view.page(),
        view.footer,
        view.arming,
        Optional.empty(),
        view.code,
        _ -> answer.accept(Answer.REFUSED));
  }

  private Page page() {
    Page page = new Page();
    page.below(Prose.of(scene.say("pairing.title"), Type.TITLE, Ink.TEXT), 2);
    page.below(Prose.of(scene.say("pairing.meaning"), Type.BODY, Ink.MUTED), 6);
    Facts facts = new Facts();
    facts.add(scene.say("pairing.browser"), question.browser());
    facts.add(scene.say("pairing.extension"), question.extensionOrigin());
    page.below(facts.panel(), 16);
    JLabel title = Controls.label(scene.say("pairing.code"), Type.STRONG, Ink.TEXT);
    title.setLabelFor(code);
    page.below(title, 20);
    page.add(code, "growx 0, gaptop 6");
    return page;
  }

  private Footer footer() {
    JButton refuse = Controls.button(scene.say("button.refuse"), "refuse");
    arming.answers(refuse, () -> answer.accept(Answer.REFUSED));
    arming.guard(pair, () -> !attempts.running() && typed().isPresent());
    pair.addActionListener(_ -> typed().ifPresent(this::compare));
    Footer made = new Footer(List.of(refuse), pair);
    made.says(scene.say("pairing.hint"));
    return made;
  }

  private Optional<String> typed() {
    return TypedCode.digits(code.getText());
  }

  private void compare(String digits) {
    attempts.run(() -> question.check().compare(digits), this::compared, this::failed);
    arming.refresh();
  }

  private void compared(Result result) {
    switch (result) {
      case MATCHES -> end(Answer.PAIRED);
      case NO_TRIES_LEFT -> end(Answer.REFUSED);
      case DIFFERS -> retry("pairing.differs");
    }
  }

  private void failed() {
    retry("pairing.failed");
  }

  private void retry(String text) {
    code.setText("");
    footer.warns(scene.say(text));
    arming.refresh();
    code.requestFocusInWindow();
  }

  private void end(Answer ending) {
    arming.end();
    answer.accept(ending);
  }
}
