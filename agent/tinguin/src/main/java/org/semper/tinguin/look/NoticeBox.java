package org.semper.tinguin.look;

import com.formdev.flatlaf.util.UIScale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// A box with a coloured bar on its left that asks for attention.
public final class NoticeBox extends JPanel {

  private static final long serialVersionUID = 1L;

  /// How much attention.
  public enum Weight {
    NEUTRAL(Ink.STRIP, Ink.MUTED),
    NOTICE(Ink.NOTICE_BOX, Ink.NOTICE_BAR),
    ALARM(Ink.ALARM_BOX, Ink.ALARM_BAR);

    private final Ink box;
    private final Ink bar;

    Weight(Ink box, Ink bar) {
      this.box = box;
      this.bar = bar;
    }
  }

  public NoticeBox(Weight weight) {
    super(new MigLayout("insets 8 12 8 12, fillx, wrap 1, gap 0 4", "[grow]"));
    setBackground(weight.box.color());
    setBorder(BorderFactory.createMatteBorder(0, UIScale.scale(4), 0, 0, weight.bar.color()));
  }

  /// Adds something below what is in the box.
  public void below(JComponent part) {
    add(part, "growx, wmin 0");
  }
}
