package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.RefusalNotice.Seen;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.question.QuietBlock.Quiet;

/// What went wrong in one sentence, and what to do next in another.
final class RefusalView {

  private RefusalView() {}

  static View of(RefusalNotice notice, Scene scene, Consumer<Seen> answer) {
    Page page = page(notice, scene);
    Arming arming = new Arming();
    JButton close = Controls.primary(scene.say("button.close"), "close");
    arming.answers(close, () -> answer.accept(Seen.DONE));
    QuietBlock quiet =
        new QuietBlock(
            scene.say("quiet.notTold"), scene, arming, wanted -> answer.accept(seen(wanted)));
    quiet.addTo(page);
    Footer footer = new Footer(List.of(quiet.button()), close);
    footer.says(scene.say("refusal.code", notice.code().name()));
    return new View(
        scene.say("title.refusal"),
        Optional.empty(),
        page,
        footer,
        arming,
        Optional.empty(),
        page,
        _ -> answer.accept(Seen.DONE));
  }

  private static Seen seen(Quiet wanted) {
    return switch (wanted) {
      case THIS_SHOP -> Seen.BLOCK_SHOP;
      case ALL_FOR_AN_HOUR -> Seen.PAUSE;
    };
  }

  private static Page page(RefusalNotice notice, Scene scene) {
    Page page = new Page();
    page.below(Prose.of(scene.say("refusal.from"), Type.SMALL, Ink.MUTED), 2);
    page.below(PeerBlock.origin(notice.origin(), Type.SMALL), 2);
    NoticeBox box = new NoticeBox(Weight.ALARM);
    String what = "refusal." + notice.code();
    box.below(Prose.of(scene.say(what), Type.HEADING, Ink.TEXT));
    box.below(Prose.of(scene.say(what + ".next"), Type.BODY, Ink.TEXT));
    page.below(box, 14);
    if (!notice.details().isEmpty()) {
      page.below(facts(notice.details(), scene), 16);
    }
    return page;
  }

  private static JPanel facts(List<Detail> details, Scene scene) {
    Facts facts = new Facts();
    for (Detail detail : details) {
      facts.add(detail, scene.language());
    }
    return facts.panel();
  }
}
