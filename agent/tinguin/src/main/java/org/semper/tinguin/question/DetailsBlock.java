package org.semper.tinguin.question;

import java.awt.Rectangle;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.semper.supporting.tinguin.Detail;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.DetailText;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;

/// Every signed field that the main part does not show, one below the other. A field this window has no text for is shown
/// under its own name, never left out.
final class DetailsBlock {

  private final JPanel panel =
      Controls.panel("insets 10 0 0 0, fillx, wrap 2, gap 16 6", "[150!,fill][grow,fill]");
  private final JButton button;

  DetailsBlock(List<Detail> details, Scene scene) {
    panel.add(
        Controls.label(scene.say("details.title"), Type.HEADING, Ink.TEXT), "spanx, gapbottom 4");
    for (Detail detail : details) {
      panel.add(
          Prose.of(DetailText.title(detail, scene.language()), Type.SMALL, Ink.MUTED),
          "wmin 0, aligny top");
      panel.add(
          Prose.of(DetailText.value(detail, scene.language()), Type.SMALL, Ink.TEXT),
          "wmin 0, aligny top");
    }
    panel.setVisible(false);
    button = Controls.button(scene.say("button.details"), "details");
    button.addActionListener(_ -> toggle());
  }

  /// Adds the fields, hidden until the button is pressed, at the end of a page.
  void addTo(Page page) {
    page.below(panel, 12);
  }

  /// @return shows and hides the fields
  JButton button() {
    return button;
  }

  private void toggle() {
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
