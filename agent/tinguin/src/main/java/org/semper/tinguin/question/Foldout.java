package org.semper.tinguin.question;

import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Page;

/// A part at the end of a page, out of sight until its button is pressed, and then in view. It is made when it is first
/// wanted: a window does not wait for what few look at.
final class Foldout {

  private final JPanel panel = new JPanel(new BorderLayout());
  private final Supplier<JPanel> contents;
  private final JButton button;

  /// @param contents called at most once, on the event thread
  /// @param text the button's
  /// @param name the button's for programs, such as `details`
  Foldout(Supplier<JPanel> contents, String text, String name) {
    this.contents = contents;
    panel.setOpaque(false);
    panel.setVisible(false);
    button = Controls.button(text, name);
    button.addActionListener(_ -> toggle());
  }

  /// Adds the part, hidden, at the end of a page.
  void addTo(Page page) {
    page.below(panel, 12);
  }

  /// @return shows and hides the part
  JButton button() {
    return button;
  }

  private void toggle() {
    if (panel.getComponentCount() == 0) {
      panel.add(contents.get());
    }
    panel.setVisible(!panel.isVisible());
    panel.revalidate();
    SwingUtilities.invokeLater(this::scrollIntoView);
  }

  private void scrollIntoView() {
    if (panel.isVisible()
        && SwingUtilities.getAncestorOfClass(JViewport.class, panel) instanceof JViewport port) {
      int head = Math.min(panel.getHeight(), port.getHeight());
      panel.scrollRectToVisible(new Rectangle(0, 0, panel.getWidth(), head));
    }
  }
}
