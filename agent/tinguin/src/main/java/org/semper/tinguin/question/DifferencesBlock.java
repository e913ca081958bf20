package org.semper.tinguin.question;

import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;
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
  private final List<ShownDifference> contradictions;
  private final List<ShownDifference> notComparable;
  private final Optional<JCheckBox> acknowledgement;

  DifferencesBlock(List<ShownDifference> differences, Scene scene) {
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

  private NoticeBox notice(Weight weight, String title, List<ShownDifference> differences) {
    NoticeBox box = new NoticeBox(weight);
    box.below(Prose.of(scene.say(title), Type.SMALL_STRONG, Ink.TEXT));
    for (ShownDifference difference : differences) {
      box.below(sentence(difference));
    }
    return box;
  }

  private Prose sentence(ShownDifference difference) {
    String subject = scene.say("difference.subject." + difference.subject());
    String shown = shown(difference);
    String signed = signed(difference.signed());
    return Prose.of(
        new Span(scene.say("difference.shown", subject, shown), Type.SMALL, Ink.TEXT),
        new Span("\n" + signed, Type.SMALL, Ink.TEXT));
  }

  /// Amounts are written here as everywhere else in the window.
  private String signed(Signed signed) {
    return switch (signed) {
      case Signed.Amount(Money amount) ->
          scene.say("difference.signed", scene.language().money().of(amount));
      case Signed.Name(String name) -> scene.say("difference.signed", SafeText.of(name, SHOWN));
      case Signed.Days(long days) ->
          scene.say("difference.signed", scene.language().money().count(days));
      case Signed.Country(String code) ->
          scene.say("difference.signed", scene.language().country(code));
      case Signed.Nothing() -> scene.say("difference.unsigned");
    };
  }

  private String shown(ShownDifference difference) {
    return difference.grade() == Grade.INCOMPLETE
        ? scene.say("difference.incomplete")
        : scene.say("quoted", SafeText.of(difference.shown(), SHOWN));
  }

  private static List<ShownDifference> of(List<ShownDifference> differences, Grade... grades) {
    return differences.stream()
        .filter(difference -> List.of(grades).contains(difference.grade()))
        .toList();
  }
}
