package org.semper.tinguin.question;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;

/// The part of a view that never scrolls away: what the main button does, or why it does not work, and the buttons.
public final class Footer extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Arming arming;
  private final JPanel line = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill]"));

  /// @param others beside the main button, the declining one first
  Footer(Arming arming, List<JButton> others, JButton main) {
    super(new MigLayout("insets 10 20 16 20, fillx, hidemode 3"));
    this.arming = arming;
    setBackground(Ink.FOOTER.color());
    setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Ink.RULE.color()));
    line.setOpaque(false);
    add(line, "spanx, growx, w 0:10:, wrap, gapbottom 4");
    others.forEach(button -> add(button, "split " + (others.size() + 1)));
    add(main, "gapleft 16:push");
  }

  /// @return what arms this footer's buttons
  public Arming arming() {
    return arming;
  }

  /// Says what the main button does.
  void says(String text) {
    show(text, Ink.MUTED);
  }

  /// Says why the main button does not work.
  void warns(String text) {
    show(text, Ink.ALARM);
  }

  private void show(String text, Ink ink) {
    line.removeAll();
    line.add(Prose.of(text, Type.SMALL, ink), "wmin 0");
    line.revalidate();
    line.repaint();
  }
}
