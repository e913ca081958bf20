package org.semper.tinguin.look;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// A place for one text that changes.
public final class TextLine extends JPanel {

  private static final long serialVersionUID = 1L;

  public TextLine() {
    super(new MigLayout("insets 0, fillx", "[grow,fill]"));
    setOpaque(false);
  }

  public void show(String text, Ink ink) {
    removeAll();
    add(Prose.of(text, Type.SMALL, ink), "wmin 0");
    revalidate();
    repaint();
  }
}
