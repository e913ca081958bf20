package org.semper.tinguin.deals;

import javax.swing.JPanel;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// What happened in a deal, one line for each statement, oldest first.
final class StepsBlock {

  private static final int NAME = 40;

  private final Language language;
  private final JPanel rows =
      Controls.panel("insets 0, fillx, wrap 2, gap 16 6", "[120::200][grow,fill]");

  private StepsBlock(Language language) {
    this.language = language;
  }

  static void addTo(Page page, AfterSale after, Language language) {
    if (!after.steps().isEmpty()) {
      StepsBlock block = new StepsBlock(language);
      after.steps().forEach(block::add);
      page.below(Prose.of(language.say("deals.steps"), Type.HEADING, Ink.TEXT), 20);
      page.below(block.rows, 8);
    }
  }

  private void add(DealStep step) {
    rows.add(
        Prose.of(language.times().moment(step.at()), Type.SMALL, Ink.MUTED), "wmin 0, aligny top");
    rows.add(Prose.of(said(step), Type.BODY, Ink.TEXT), "wmin 0, aligny top");
    step.words()
        .ifPresent(words ->
            rows.add(
                Prose.of(
                    language.say("quoted", SafeText.of(words, SafeText.VALUE)),
                    Type.SMALL,
                    Ink.MUTED),
                "skip 1, wmin 0"));
  }

  private String said(DealStep step) {
    String name =
        language.texts().find("deal.step." + step.name()).orElse(SafeText.of(step.name(), NAME));
    return step.amount().map(money -> name + " · " + language.money().of(money)).orElse(name);
  }
}
