package org.semper.tinguin.look;

import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// The dark bar on top of a window: what it is about on the left, what runs on the right.
public final class HeaderBar extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JLabel title = Controls.label("", Type.SMALL, Ink.ON_HEADER);
  private final JLabel status = Controls.label("", Type.SMALL, Ink.ON_HEADER);

  public HeaderBar() {
    super(new MigLayout("insets 10 20 10 20, fillx", "[grow][]"));
    setBackground(Ink.HEADER.color());
    add(title, "growx, wmin 0");
    add(status);
  }

  public void title(String text) {
    title.setText(text);
  }

  public void status(String text) {
    status.setText(text);
  }
}
