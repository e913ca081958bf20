package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.PayQuestion.Answer;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Type;

/// PAY: the amount, whom it goes to and from which purse, chosen where there are several. Anything but the paying button means later. Where the owner wants to
/// be asked, the button pays only with the right passphrase; a wrong one changes nothing.
final class PayView {

  private final PayQuestion question;
  private final Scene scene;
  private final Consumer<Answer> answer;
  private final PaymentSource source;
  private final DetailsBlock details;
  private final Optional<ConfirmationBlock> confirmation;
  private final Arming arming = new Arming();
  private final Footer footer;

  private PayView(PayQuestion question, Scene scene, Consumer<Answer> answer) {
    this.question = question;
    this.scene = scene;
    this.answer = answer;
    this.source = new PaymentSource(question.choices(), scene);
    this.details = new DetailsBlock(question.details(), scene);
    this.confirmation = question.confirmation().map(check -> new ConfirmationBlock(check, scene));
    this.footer = footer();
    confirmation.ifPresent(block -> block.onChange(arming::refresh));
  }

  static View of(PayQuestion question, Scene scene, Consumer<Answer> answer) {
    PayView view = new PayView(question, scene, answer);
    Page page = view.page();
    return new View(
        scene.say("title.pay"),
        Optional.of(Step.PAY),
        page,
        view.footer,
        view.arming,
        Optional.of(new Deadline(question.payBy(), "deadline.payment")),
        page,
        _ -> view.later());
  }

  private Page page() {
    Page page = new Page();
    PeerBlock.addTo(page, scene.say("peer.connected"), question.seller(), scene.language());
    page.below(source.panel(), 18);
    Facts facts = new Facts();
    facts.add(scene.say("pay.orderNumber"), question.orderNumber());
    facts.add(scene.say("pay.reference"), question.payRef());
    facts.add(scene.say("pay.by"), scene.language().times().moment(question.payBy()));
    page.below(facts.panel(), 8);
    page.below(Page.rule(Ink.STRONG_RULE, 2), 14);
    page.below(total(), 8);
    confirmation.ifPresent(block -> block.addTo(page));
    details.addTo(page);
    return page;
  }

  private JPanel total() {
    JPanel row = Controls.panel("insets 0, fillx", "[grow][right]");
    row.add(Controls.label(scene.say("pay.amount"), Type.TITLE, Ink.TEXT));
    row.add(Controls.label(amount(), Type.TITLE, Ink.TEXT));
    return row;
  }

  private Footer footer() {
    JButton pay = Controls.primary(scene.say("button.pay"), "pay");
    pay.setText(pay.getText() + " · " + amount());
    pay.getAccessibleContext().setAccessibleDescription(consequence());
    JButton later = Controls.button(scene.say("button.later"), "later");
    arming.answers(later, this::later);
    confirmation.ifPresentOrElse(
        block -> confirmed(pay, block), () -> arming.answers(pay, this::pay));
    Footer made = new Footer(List.of(later, details.button()), pay);
    made.says(consequence());
    return made;
  }

  private void confirmed(JButton pay, ConfirmationBlock block) {
    arming.guard(pay, block::ready);
    pay.addActionListener(_ -> {
      if (pay.isEnabled()) {
        block.attempt(this::tried);
        arming.refresh();
      }
    });
  }

  private void tried(Result result) {
    switch (result) {
      case RIGHT -> {
        if (!arming.ended()) {
          arming.end();
          pay();
        }
      }
      case WRONG -> footer.warns(scene.say("confirm.wrong"));
      case TOO_SOON -> footer.warns(scene.say("confirm.tooSoon"));
      case IMPOSSIBLE -> footer.warns(scene.say("confirm.impossible"));
    }
    arming.refresh();
  }

  private void pay() {
    answer.accept(new Answer.Pay(source.chosen().purse().id()));
  }

  /// Also while a passphrase is being tried: then its outcome comes too late.
  private void later() {
    arming.end();
    confirmation.ifPresent(ConfirmationBlock::clear);
    answer.accept(new Answer.Later());
  }

  private String consequence() {
    return scene.say("pay.authorises", amount(), scene.language().times().moment(question.payBy()));
  }

  private String amount() {
    return scene.language().money().of(question.amount());
  }
}
