package org.semper.tinguin.deals;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.semper.supporting.archive.DealSummary;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// One deal in the list: shop and total, below them order number, day and state, and whether nobody checked the shop's name.
final class DealRow implements ListCellRenderer<DealSummary> {

  private static final int NUMBER = 40;

  private final Language language;

  DealRow(Language language) {
    this.language = language;
  }

  /// Where a deal stands; a state this window has no text for is shown as it is called.
  static String state(DealSummary deal, Language language) {
    return language
        .texts()
        .find("deal.state." + deal.state())
        .orElse(SafeText.of(deal.state(), NUMBER));
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends DealSummary> list,
      DealSummary deal,
      int index,
      boolean selected,
      boolean focused) {
    JPanel row =
        new JPanel(new MigLayout("insets 8 10 8 10, fillx, wrap 2, gap 12 2", "[grow][right]"));
    row.setBackground((selected ? Ink.STRIP : Ink.PAGE).color());
    Ink edge = selected ? Ink.ACCENT : Ink.RULE;
    row.setBorder(BorderFactory.createMatteBorder(0, selected ? 4 : 0, 1, 0, edge.color()));
    row.add(Controls.label(SafeText.name(deal.peer()), Type.STRONG, Ink.TEXT), "wmin 0");
    row.add(Controls.label(language.money().of(deal.total()), Type.STRONG, Ink.TEXT));
    row.add(Controls.label(below(deal), Type.SMALL, Ink.MUTED), "wmin 0");
    row.add(stateLabel(deal));
    if (deal.demo()) {
      row.add(Controls.label(language.say("peer.demo"), Type.SMALL_STRONG, Ink.ALARM), "wmin 0");
    }
    row.getAccessibleContext().setAccessibleName(spoken(deal));
    return row;
  }

  private String below(DealSummary deal) {
    String day = language.times().day(deal.opened());
    return deal.orderNumber().map(number -> SafeText.of(number, NUMBER) + " · " + day).orElse(day);
  }

  private JLabel stateLabel(DealSummary deal) {
    Ink ink =
        switch (deal.state()) {
          case "PAID", "COMPLETE" -> Ink.GOOD;
          case "CONFIRMED", "PAYING", "ORDERED", "WITHDRAWING", "WITHDRAWN", "COMPLAINED" ->
              Ink.ACCENT;
          default -> Ink.MUTED;
        };
    return Controls.label(state(deal, language), Type.SMALL_STRONG, ink);
  }

  private String named(DealSummary deal) {
    String peer = SafeText.name(deal.peer());
    return deal.demo() ? peer + " (" + language.say("peer.demo") + ")" : peer;
  }

  private String spoken(DealSummary deal) {
    return language.say(
        "deals.row",
        named(deal),
        language.money().of(deal.total()),
        state(deal, language),
        language.times().day(deal.opened()));
  }
}
