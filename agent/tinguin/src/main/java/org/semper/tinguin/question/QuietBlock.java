package org.semper.tinguin.question;

import java.awt.Rectangle;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;

/// How the owner gets peace: no more windows for this shop, or for any shop for an hour. Out of sight until asked for.
final class QuietBlock {

  /// What the owner wants to hear no more of.
  enum Quiet {
    THIS_SHOP,
    ALL_FOR_AN_HOUR
  }

  private final JPanel panel = Controls.panel("insets 10 0 0 0, fillx, gap 8 6", "[][]push");
  private final JButton button;

  /// @param meaning what both do beside that
  /// @param chosen gets the choice, at most once
  QuietBlock(String meaning, Scene scene, Arming arming, Consumer<Quiet> chosen) {
    JButton block = Controls.button(scene.say("button.blockShop"), "block-shop");
    JButton pause = Controls.button(scene.say("button.pause"), "pause");
    arming.answers(block, () -> chosen.accept(Quiet.THIS_SHOP));
    arming.answers(pause, () -> chosen.accept(Quiet.ALL_FOR_AN_HOUR));
    panel.add(Controls.label(scene.say("quiet.title"), Type.HEADING, Ink.TEXT), "spanx, wrap");
    panel.add(Prose.of(meaning, Type.SMALL, Ink.MUTED), "spanx, growx, wmin 0, wrap");
    panel.add(block);
    panel.add(pause);
    panel.setVisible(false);
    button = Controls.button(scene.say("button.more"), "more");
    button.addActionListener(_ -> toggle());
  }

  /// Adds the choices, hidden until the button is pressed, at the end of a page.
  void addTo(Page page) {
    page.below(panel, 12);
  }

  /// @return shows and hides the choices
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
        && SwingUtilities.getAncestorOfClass(JViewport.class, panel) instanceof JViewport) {
      panel.scrollRectToVisible(new Rectangle(0, 0, panel.getWidth(), panel.getHeight()));
    }
  }
}
