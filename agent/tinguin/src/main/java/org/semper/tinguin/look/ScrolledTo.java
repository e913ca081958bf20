package org.semper.tinguin.look;

import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;

/// Scrolls to a component when the keyboard comes to it.
public final class ScrolledTo extends FocusAdapter {

  private final JComponent part;

  public ScrolledTo(JComponent part) {
    this.part = part;
  }

  @Override
  public void focusGained(FocusEvent event) {
    part.scrollRectToVisible(new Rectangle(part.getSize()));
  }
}
