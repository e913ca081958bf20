package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.supporting.tinguin.WithdrawQuestion;
import org.semper.supporting.tinguin.WithdrawQuestion.Answer;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.GoodsBlock;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;

/// WITHDRAW: from which contract, what comes back, and what it means. Anything but the confirming button keeps the order.
/// A statute is named only where the offer's law has it; the words on the button are those of Directive 2011/83/EU, Article
/// 11a(3), for every law.
final class WithdrawView {

  private final WithdrawQuestion question;
  private final Scene scene;
  private final Consumer<Answer> answer;
  private final DetailsBlock details;
  private final Arming arming = new Arming();

  private WithdrawView(WithdrawQuestion question, Scene scene, Consumer<Answer> answer) {
    this.question = question;
    this.scene = scene;
    this.answer = answer;
    this.details = new DetailsBlock(question.details(), scene);
  }

  static View of(WithdrawQuestion question, Scene scene, Consumer<Answer> answer) {
    WithdrawView view = new WithdrawView(question, scene, answer);
    Page page = view.page();
    return new View(
        scene.say("title.withdraw"),
        Optional.empty(),
        page,
        view.footer(),
        view.arming,
        Optional.empty(),
        page,
        _ -> answer.accept(Answer.KEEP));
  }

  private Page page() {
    Page page = new Page();
    page.below(Prose.of(scene.say("withdraw.title"), Type.TITLE, Ink.TEXT), 2);
    page.below(Prose.of(meaning(), Type.BODY, Ink.MUTED), 6);
    page.below(Page.rule(Ink.RULE, 1), 12);
    PeerBlock.addTo(page, scene.say("peer.seller"), question.seller(), scene.language());
    NamedAmount total = new NamedAmount(scene.say("sum.total"), question.total());
    GoodsBlock.addTo(page, question.lines(), total, scene.language());
    Facts facts = new Facts();
    facts.add(scene.say("pay.orderNumber"), question.orderNumber());
    facts.add(scene.say("withdraw.back"), scene.language().money().of(question.back()));
    question
        .end()
        .ifPresent(end ->
            facts.add(scene.say("withdraw.until"), scene.language().times().lastMinute(end)));
    page.below(facts.panel(), 14);
    details.addTo(page);
    return page;
  }

  private String meaning() {
    if (!isPaid()) {
      return scene.say("withdraw.unpaid");
    }
    String promised = scene.say("withdraw.paid");
    return ConsumerDirective.appliesIn(question.law())
        ? promised + " " + scene.say("withdraw.statute", scene.language().country(question.law()))
        : promised;
  }

  private Footer footer() {
    String consequence =
        isPaid()
            ? scene.say("withdraw.ends", scene.language().money().of(question.back()))
            : scene.say("withdraw.ends.unpaid");
    JButton withdraw = Controls.primary(scene.say("button.confirmWithdrawal"), "withdraw");
    withdraw.getAccessibleContext().setAccessibleDescription(consequence);
    JButton keep = Controls.button(scene.say("button.keep"), "keep");
    arming.answers(withdraw, () -> answer.accept(Answer.WITHDRAW));
    arming.answers(keep, () -> answer.accept(Answer.KEEP));
    Footer footer = new Footer(List.of(keep, details.button()), withdraw);
    footer.says(consequence);
    return footer;
  }

  private boolean isPaid() {
    return question.back().minorUnits() > 0;
  }
}
