package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.supporting.tinguin.ReceiptNotice.Seen;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.GoodsBlock;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Span;
import org.semper.tinguin.look.Type;

/// The receipt: paid, signed by the seller, and kept.
final class ReceiptView {

  private ReceiptView() {}

  static View of(ReceiptNotice notice, Scene scene, Consumer<Seen> answer) {
    DetailsBlock details = new DetailsBlock(notice.details(), scene);
    Page page = page(notice, scene);
    details.addTo(page);
    Arming arming = new Arming();
    JButton done = Controls.primary(scene.say("button.done"), "done");
    arming.answers(done, () -> answer.accept(Seen.DONE));
    Footer footer = new Footer(List.of(details.button()), done);
    footer.says(scene.say("receipt.kept"));
    return new View(
        scene.say("title.receipt"),
        Optional.of(Step.RECEIPT),
        page,
        footer,
        arming,
        Optional.empty(),
        page,
        _ -> answer.accept(Seen.DONE));
  }

  private static Page page(ReceiptNotice notice, Scene scene) {
    Page page = new Page();
    page.below(
        Prose.of(
            new Span("✓ ", Type.HEADING, Ink.GOOD),
            new Span(scene.say("receipt.done"), Type.HEADING, Ink.GOOD)),
        2);
    page.below(Page.rule(Ink.RULE, 1), 12);
    PeerBlock.addTo(page, scene.say("peer.seller"), notice.seller(), scene.language());
    NamedAmount paid = new NamedAmount(scene.say("receipt.paid"), notice.total());
    GoodsBlock.addTo(page, notice.lines(), paid, scene.language());
    Facts facts = new Facts();
    facts.add(scene.say("pay.orderNumber"), notice.orderNumber());
    facts.add(scene.say("pay.reference"), notice.payRef());
    facts.add(scene.say("receipt.signedAt"), scene.language().times().moment(notice.signedAt()));
    page.below(facts.panel(), 14);
    return page;
  }
}
