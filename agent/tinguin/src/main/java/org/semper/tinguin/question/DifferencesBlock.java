package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import org.semper.supporting.tinguin.Difference;
import org.semper.supporting.tinguin.Difference.Grade;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Span;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;

/// What the page showed and the seller did not sign. Contradictions must be acknowledged.
final class DifferencesBlock {

  private static final int SHOWN = 200;

  private final Scene scene;
  private final List<Difference> contradictions;
  private final List<Difference> notComparable;
  private final Optional<JCheckBox> acknowledgement;

  DifferencesBlock(List<Difference> differences, Scene scene) {
    this.scene = scene;
    this.contradictions = of(differences, Grade.CONTRADICTS);
    this.notComparable = of(differences, Grade.NOT_COMPARABLE, Grade.INCOMPLETE);
    this.acknowledgement =
        contradictions.isEmpty()
            ? Optional.empty()
            : Optional.of(Controls.checkBox(scene.say("difference.acknowledge"), "acknowledge"));
  }

  void addTo(Page page) {
    acknowledgement.ifPresent(box -> {
      NoticeBox notice = notice(Weight.NOTICE, "difference.contradicts", contradictions);
      notice.below(box);
      page.below(notice, 12);
    });
    if (!notComparable.isEmpty()) {
      page.below(notice(Weight.NEUTRAL, "difference.notComparable", notComparable), 12);
    }
  }

  /// @return whether nothing is left to be acknowledged
  boolean settled() {
    return acknowledgement.map(JCheckBox::isSelected).orElse(true);
  }

  void onChange(Runnable listener) {
    acknowledgement.ifPresent(box -> box.addActionListener(_ -> listener.run()));
  }

  private NoticeBox notice(Weight weight, String title, List<Difference> differences) {
    NoticeBox box = new NoticeBox(weight);
    box.below(Prose.of(scene.say(title), Type.SMALL_STRONG, Ink.TEXT));
    for (Difference difference : differences) {
      box.below(sentence(difference));
    }
    return box;
  }

  private Prose sentence(Difference difference) {
    String subject = scene.say("difference.subject." + difference.subject());
    String shown = shown(difference);
    String signed =
        difference
            .signed()
            .map(value -> scene.say("difference.signed", SafeText.of(value, SHOWN)))
            .orElseGet(() -> scene.say("difference.unsigned"));
    return Prose.of(
        new Span(scene.say("difference.shown", subject, shown), Type.SMALL, Ink.TEXT),
        new Span("\n" + signed, Type.SMALL, Ink.TEXT));
  }

  private String shown(Difference difference) {
    return difference.grade() == Grade.INCOMPLETE
        ? scene.say("difference.incomplete")
        : scene.say("quoted", SafeText.of(difference.shown(), SHOWN));
  }

  private static List<Difference> of(List<Difference> differences, Grade... grades) {
    return differences.stream()
        .filter(difference -> List.of(grades).contains(difference.grade()))
        .toList();
  }
}
