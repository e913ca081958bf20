package org.semper.tinguin.look;

import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// Where the owner is in a short sequence: one bar and title for each step, done and current ones coloured.
public final class StepBar extends JPanel {

  private static final long serialVersionUID = 1L;

  /// @param titles of all steps, in order
  /// @param current index of the step at hand
  public StepBar(List<String> titles, int current) {
    super(new MigLayout("insets 12 20 0 20, fillx, gap 6 6"));
    setOpaque(false);
    for (int i = 0; i < titles.size(); i++) {
      JPanel bar = new JPanel();
      bar.setBackground((i <= current ? Ink.ACCENT : Ink.RULE).color());
      add(bar, "growx, sg step, w 10:120, h 3!, cell " + i + " 0");
      boolean here = i == current;
      add(
          Controls.label(
              titles.get(i), here ? Type.SMALL_STRONG : Type.SMALL, here ? Ink.ACCENT : Ink.MUTED),
          "cell " + i + " 1");
    }
    getAccessibleContext().setAccessibleName(titles.get(current));
  }
}
