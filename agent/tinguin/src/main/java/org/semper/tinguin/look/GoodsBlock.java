package org.semper.tinguin.look;

import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.semper.api.money.Money;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// Articles, sums and the total. An amount never shares a component with a stranger's text, so no text can change how an
/// amount reads.
public final class GoodsBlock {

  private static final String ROW = "insets 0, fillx, gap 12 0, hidemode 3";

  private final Language language;
  private final JPanel rows = Controls.panel("insets 0, fillx, wrap 1, gap 0 0", "[grow,fill]");

  private GoodsBlock(Language language) {
    this.language = language;
  }

  /// An order's articles, sums and total.
  public static void addTo(Page page, OrderQuestion question, Language language) {
    GoodsBlock block = new GoodsBlock(language);
    block.lines(question.lines());
    block.sum(language.say("sum.price"), question.price());
    for (NamedAmount tax : question.taxes()) {
      block.sum(SafeText.name(tax.name()), tax.amount());
    }
    block.sum(language.say("sum.shipping"), question.shipping());
    block.total(language.say("sum.total"), question.total());
    page.below(block.rows, 14);
  }

  /// Articles and a total without the sums between.
  public static void addTo(Page page, List<Line> lines, NamedAmount total, Language language) {
    GoodsBlock block = new GoodsBlock(language);
    block.lines(lines);
    block.total(total.name(), total.amount());
    page.below(block.rows, 12);
  }

  private void lines(List<Line> lines) {
    for (Line line : lines) {
      rows.add(article(line), "wmin 0, gaptop 8, gapbottom 6");
      rows.add(Page.rule(Ink.RULE, 1));
    }
  }

  private JPanel article(Line line) {
    JPanel row = Controls.panel(ROW, "[grow,fill][right]");
    String count = language.money().count(line.quantity());
    String each = language.money().number(line.unitPrice());
    row.add(Prose.of(SafeText.name(line.name()), Type.BODY, Ink.TEXT), "wmin 0");
    row.add(amount(line.amount(), Type.BODY, Ink.TEXT), "spany 2, aligny center, wrap");
    row.add(Controls.label(count + " × " + each, Type.SMALL, Ink.MUTED), "wmin 0");
    return row;
  }

  private void sum(String title, Money money) {
    JPanel row = Controls.panel(ROW, "[grow,fill][right]");
    row.add(Prose.of(title, Type.BODY, Ink.MUTED), "wmin 0");
    row.add(amount(money, Type.BODY, Ink.MUTED), "aligny top");
    rows.add(row, "wmin 0, gaptop 6");
  }

  private void total(String title, Money money) {
    rows.add(Page.rule(Ink.STRONG_RULE, 2), "gaptop 6");
    JPanel row = Controls.panel(ROW, "[grow,fill][right]");
    row.add(Controls.label(title, Type.TITLE, Ink.TEXT));
    row.add(amount(money, Type.TITLE, Ink.TEXT));
    rows.add(row, "gaptop 8");
  }

  private JLabel amount(Money money, Type type, Ink ink) {
    return Controls.label(language.money().of(money), type, ink);
  }
}
