package org.semper.tinguin.look;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// The part of a window that never scrolls away: what the main button does, or why it does not work, and the buttons.
public final class Footer extends JPanel {

  private static final long serialVersionUID = 1L;

  private final TextLine line = new TextLine();
  private final JButton main;

  /// @param others beside the main button, the declining one first
  public Footer(List<JButton> others, JButton main) {
    super(new MigLayout("insets 10 20 16 20, fillx, hidemode 3"));
    setBackground(Ink.FOOTER.color());
    setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Ink.RULE.color()));
    add(line, "spanx, growx, w 0:10:, wrap, gapbottom 4");
    others.forEach(button -> add(button, "split " + (others.size() + 1)));
    add(main, "gapleft 16:push");
    this.main = main;
  }

  /// Puts the main button below the others if it does not fit beside them.
  ///
  /// @param width in pixels
  void fitInto(int width) {
    if (getPreferredSize().width > width) {
      remove(main);
      add(main, "newline, spanx, growx, wmin 0, gaptop 8");
    }
  }

  /// Says what the main button does.
  public void says(String text) {
    line.show(text, Ink.MUTED);
  }

  /// Says why the main button does not work.
  public void warns(String text) {
    line.show(text, Ink.ALARM);
  }
}
