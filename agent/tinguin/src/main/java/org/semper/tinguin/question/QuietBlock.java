package org.semper.tinguin.question;

import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
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

  private final Foldout foldout;

  /// @param meaning what both do beside that
  /// @param chosen gets the choice, at most once
  QuietBlock(String meaning, Scene scene, Arming arming, Consumer<Quiet> chosen) {
    JPanel panel = Controls.panel("insets 10 0 0 0, fillx, gap 8 6", "[][]push");
    JButton block = Controls.button(scene.say("button.blockShop"), "block-shop");
    JButton pause = Controls.button(scene.say("button.pause"), "pause");
    arming.answers(block, () -> chosen.accept(Quiet.THIS_SHOP));
    arming.answers(pause, () -> chosen.accept(Quiet.ALL_FOR_AN_HOUR));
    panel.add(Controls.label(scene.say("quiet.title"), Type.HEADING, Ink.TEXT), "spanx, wrap");
    panel.add(Prose.of(meaning, Type.SMALL, Ink.MUTED), "spanx, growx, wmin 0, wrap");
    panel.add(block);
    panel.add(pause);
    foldout = new Foldout(() -> panel, scene.say("button.more"), "more");
  }

  /// Adds the choices, hidden until the button is pressed, at the end of a page.
  void addTo(Page page) {
    foldout.addTo(page);
  }

  /// @return shows and hides the choices
  JButton button() {
    return foldout.button();
  }
}
