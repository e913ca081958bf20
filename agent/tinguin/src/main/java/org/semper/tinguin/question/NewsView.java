package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.DealNews.Seen;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Span;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;

/// What the seller said to a withdrawal or complaint, and money that came back.
final class NewsView {

  private NewsView() {}

  static View of(DealNews news, Scene scene, Consumer<Seen> answer) {
    DetailsBlock details = new DetailsBlock(news.details(), scene);
    Page page = page(news, scene);
    details.addTo(page);
    Arming arming = new Arming();
    JButton done = Controls.primary(scene.say("button.done"), "done");
    arming.answers(done, () -> answer.accept(Seen.DONE));
    Footer footer = new Footer(List.of(details.button()), done);
    footer.says(scene.say("news.kept"));
    return new View(
        scene.say("title.news"),
        Optional.empty(),
        page,
        footer,
        arming,
        Optional.empty(),
        page,
        _ -> answer.accept(Seen.DONE));
  }

  private static Page page(DealNews news, Scene scene) {
    String kind = "news." + news.kind();
    Page page = new Page();
    page.below(heading(news, scene.say(kind)), 2);
    page.below(Prose.of(scene.say(kind + ".next"), Type.BODY, Ink.MUTED), 6);
    page.below(Page.rule(Ink.RULE, 1), 12);
    PeerBlock.addTo(page, scene.say("peer.seller"), news.seller(), scene.language());
    news.words().ifPresent(words -> page.below(quoted(words), 14));
    page.below(facts(news, scene).panel(), 14);
    return page;
  }

  /// What is still to be decided is no success yet.
  private static Prose heading(DealNews news, String text) {
    return news.kind() == DealNews.Kind.WITHDRAWAL_RECEIVED
        ? Prose.of(text, Type.HEADING, Ink.TEXT)
        : Prose.of(new Span("✓ ", Type.HEADING, Ink.GOOD), new Span(text, Type.HEADING, Ink.GOOD));
  }

  private static NoticeBox quoted(String words) {
    NoticeBox box = new NoticeBox(Weight.NEUTRAL);
    box.below(Prose.of(SafeText.of(words, SafeText.VALUE), Type.BODY, Ink.TEXT));
    return box;
  }

  private static Facts facts(DealNews news, Scene scene) {
    Facts facts = new Facts();
    facts.add(scene.say("pay.orderNumber"), news.orderNumber());
    news.amount()
        .ifPresent(back ->
            facts.add(
                scene.say(
                    news.kind() == DealNews.Kind.REFUNDED ? "news.cameBack" : "withdraw.back"),
                scene.language().money().of(back)));
    facts.add(scene.say("detail.signedAt"), scene.language().times().moment(news.signedAt()));
    return facts;
  }
}
