package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.semper.api.json.PlainText;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.ComplaintQuestion.Answer;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.GoodsBlock;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.look.WordsField;

/// COMPLAIN: the owner's own words about one order. What stands in the field is signed, as it stands.
final class ComplaintView {

  private final ComplaintQuestion question;
  private final Scene scene;
  private final Consumer<Answer> answer;
  private final DetailsBlock details;
  private final WordsField words;
  private final Arming arming = new Arming();
  private final Footer footer;

  private ComplaintView(ComplaintQuestion question, Scene scene, Consumer<Answer> answer) {
    this.question = question;
    this.scene = scene;
    this.answer = answer;
    this.details = new DetailsBlock(question.details(), scene);
    this.words = new WordsField("complaint", scene.say("complaint.words"));
    this.footer = footer();
    words.getDocument().addDocumentListener(new Changes(this::changed));
    changed();
  }

  static View of(ComplaintQuestion question, Scene scene, Consumer<Answer> answer) {
    ComplaintView view = new ComplaintView(question, scene, answer);
    return new View(
        scene.say("title.complaint"),
        Optional.empty(),
        view.page(),
        view.footer,
        view.arming,
        Optional.empty(),
        view.words,
        _ -> answer.accept(new Answer.Dropped()));
  }

  private Page page() {
    Page page = new Page();
    page.below(Prose.of(scene.say("complaint.title"), Type.TITLE, Ink.TEXT), 2);
    page.below(
        Prose.of(scene.say("complaint.about", question.orderNumber()), Type.BODY, Ink.MUTED), 6);
    page.below(Page.rule(Ink.RULE, 1), 12);
    PeerBlock.addTo(page, scene.say("peer.seller"), question.seller(), scene.language());
    JLabel title = Controls.label(scene.say("complaint.words"), Type.STRONG, Ink.TEXT);
    title.setLabelFor(words);
    page.below(title, 18);
    page.below(words.framed(), 6);
    NamedAmount total = new NamedAmount(scene.say("sum.total"), question.total());
    GoodsBlock.addTo(page, question.lines(), total, scene.language());
    details.addTo(page);
    return page;
  }

  private Footer footer() {
    JButton send = Controls.primary(scene.say("button.complain"), "complain");
    send.getAccessibleContext().setAccessibleDescription(scene.say("complaint.signs"));
    JButton drop = Controls.button(scene.say("button.cancel"), "cancel");
    arming.answers(send, this::isSayable, () -> answer.accept(new Answer.Complained(said())));
    arming.answers(drop, () -> answer.accept(new Answer.Dropped()));
    return new Footer(List.of(drop, details.button()), send);
  }

  private void changed() {
    arming.refresh();
    if (isSayable()) {
      footer.says(scene.say("complaint.signs"));
    } else if (said().length() > question.longest()) {
      footer.warns(scene.say("complaint.tooLong", String.valueOf(question.longest())));
    } else {
      footer.says(scene.say("complaint.empty"));
    }
  }

  private boolean isSayable() {
    return PlainText.isPlain(said(), question.longest());
  }

  private String said() {
    return words.getText().strip();
  }
}
