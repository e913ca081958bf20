package org.semper.tinguin.question;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
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

  private final Foldout foldout;

  DetailsBlock(List<Detail> details, Scene scene) {
    foldout = new Foldout(() -> fields(details, scene), scene.say("button.details"), "details");
  }

  /// Adds the fields, hidden until the button is pressed, at the end of a page.
  void addTo(Page page) {
    foldout.addTo(page);
  }

  /// @return shows and hides the fields
  JButton button() {
    return foldout.button();
  }

  private static JPanel fields(List<Detail> details, Scene scene) {
    JPanel panel =
        Controls.panel("insets 10 0 0 0, fillx, wrap 2, gap 16 6", "[150!,fill][grow,fill]");
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
    return panel;
  }
}
