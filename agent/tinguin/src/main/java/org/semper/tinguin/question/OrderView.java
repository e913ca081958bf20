package org.semper.tinguin.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.semper.api.commerce.PostalAddress;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.OrderQuestion.Answer;
import org.semper.supporting.tinguin.OrderQuestion.Why;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.GoodsBlock;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.question.QuietBlock.Quiet;
import org.semper.tinguin.text.SafeText;

/// ORDER: seller, goods, total, what differs from the page, purse and address. The ordering button works only with a purse
/// and with all contradictions acknowledged; the footer says what it does or why it does not work.
final class OrderView {

  private final OrderQuestion question;
  private final Scene scene;
  private final Consumer<Answer> answer;
  private final DifferencesBlock differences;
  private final DetailsBlock details;
  private final PurseBox purses;
  private final Arming arming = new Arming();
  private final QuietBlock quiet;
  private final Footer footer;

  private OrderView(OrderQuestion question, Scene scene, Consumer<Answer> answer) {
    this.question = question;
    this.scene = scene;
    this.answer = answer;
    this.differences = new DifferencesBlock(question.differences(), scene);
    this.details = new DetailsBlock(allDetails(), scene);
    this.purses = new PurseBox(question.purses(), "order.payWith", scene);
    this.quiet = new QuietBlock(scene.say("quiet.rejects"), scene, arming, this::silence);
    this.footer = footer();
    differences.onChange(this::changed);
    changed();
  }

  static View of(OrderQuestion question, Scene scene, Consumer<Answer> answer) {
    OrderView view = new OrderView(question, scene, answer);
    Page page = view.page();
    return new View(
        scene.say("title.order"),
        Optional.of(Step.ORDER),
        page,
        view.footer,
        view.arming,
        Optional.of(new Deadline(question.expires(), "deadline.offer")),
        page,
        view::end);
  }

  private Page page() {
    Page page = new Page();
    PeerBlock.addTo(page, scene.say("peer.connected"), question.seller(), scene.language());
    GoodsBlock.addTo(page, question, scene.language());
    differences.addTo(page);
    if (question.purses().isEmpty()) {
      NoticeBox box = new NoticeBox(Weight.ALARM);
      box.below(Prose.of(scene.say("order.noPurse"), Type.SMALL_STRONG, Ink.TEXT));
      box.below(Prose.of(scene.say("order.noPurse.next"), Type.SMALL, Ink.TEXT));
      page.below(box, 12);
    }
    page.below(choices(), 12);
    details.addTo(page);
    quiet.addTo(page);
    return page;
  }

  private JPanel choices() {
    JPanel rows = Controls.panel("insets 0, fillx, wrap 2, gap 16 8", "[][grow,fill]");
    if (!question.purses().isEmpty()) {
      purses.addTo(rows);
    }
    row(rows, "order.deliverTo", oneLine(question.deliverTo()));
    row(rows, "order.withdrawal", withdrawal());
    row(rows, "order.law", scene.language().country(question.law()));
    return rows;
  }

  private void row(JPanel rows, String title, String value) {
    rows.add(Controls.label(scene.say(title), Type.BODY, Ink.TEXT), "aligny top");
    rows.add(Prose.of(value, Type.BODY, Ink.TEXT), "wmin 0");
  }

  private String withdrawal() {
    long days = question.withdrawalDays();
    if (days < 2) {
      return scene.say(days == 0 ? "order.withdrawal.none" : "order.withdrawal.one");
    }
    return scene.say("order.withdrawal.days", scene.language().money().count(days));
  }

  private Footer footer() {
    String total = scene.language().money().of(question.total());
    JButton order = Controls.primary(scene.say("button.order"), "order");
    order.setText(order.getText() + " · " + total);
    order.getAccessibleContext().setAccessibleDescription(scene.say("order.binds", total));
    JButton reject = Controls.button(scene.say("button.reject"), "reject");
    arming.answers(order, this::allowed, this::order);
    arming.answers(reject, () -> end(Ending.DISMISSED));
    return new Footer(List.of(reject, details.button(), quiet.button()), order);
  }

  private boolean allowed() {
    return purses.chosen().isPresent() && differences.settled();
  }

  private void changed() {
    arming.refresh();
    if (question.purses().isEmpty()) {
      footer.warns(scene.say("order.noPurse"));
    } else if (!differences.settled()) {
      footer.warns(scene.say("order.acknowledgeFirst"));
    } else {
      footer.says(scene.say("order.binds", scene.language().money().of(question.total())));
    }
  }

  private void order() {
    purses.chosen().ifPresent(purse -> answer.accept(new Answer.Ordered(purse.id())));
  }

  private void silence(Quiet wanted) {
    Why why =
        switch (wanted) {
          case THIS_SHOP -> Why.BLOCK_SHOP;
          case ALL_FOR_AN_HOUR -> Why.PAUSE;
        };
    answer.accept(new Answer.Declined(why));
  }

  private void end(Ending ending) {
    answer.accept(
        new Answer.Declined(
            switch (ending) {
              case DISMISSED -> Why.REJECTED;
              case EXPIRED -> Why.OFFER_EXPIRED;
              case UNANSWERED -> Why.TIMED_OUT;
            }));
  }

  private List<Detail> allDetails() {
    List<Detail> all = new ArrayList<>();
    all.add(new Detail("detail.signedAt", scene.language().times().moment(question.signedAt())));
    all.add(new Detail("detail.termsUrl", question.termsUrl()));
    all.addAll(question.details());
    return all;
  }

  private static String oneLine(PostalAddress address) {
    return SafeText.of(
        String.join(
            ", ",
            address.name(),
            address.streetAddress(),
            (address.postalCode() + " " + address.addressLocality()).strip(),
            address.addressCountry()),
        SafeText.VALUE);
  }
}
