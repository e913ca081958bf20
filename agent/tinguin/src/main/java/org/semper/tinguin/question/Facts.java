package org.semper.tinguin.question;

import javax.swing.JPanel;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;

/// Titles and values in two columns.
final class Facts {

  private final JPanel panel =
      Controls.panel("insets 0, fillx, wrap 2, gap 16 8", "[120::200][grow,fill]");

  /// @param value made safe here
  void add(String title, String value) {
    String safe = SafeText.of(value, SafeText.VALUE);
    panel.add(Prose.of(title, Type.BODY, Ink.MUTED), "wmin 0, aligny top");
    panel.add(Prose.of(safe, Type.BODY, Ink.TEXT), "wmin 0, aligny top");
  }

  JPanel panel() {
    return panel;
  }
}
