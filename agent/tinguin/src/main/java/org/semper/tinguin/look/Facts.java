package org.semper.tinguin.look;

import javax.swing.JPanel;
import org.semper.supporting.tinguin.Detail;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// Titles and values in two columns.
public final class Facts {

  private final JPanel panel =
      Controls.panel("insets 0, fillx, wrap 2, gap 16 8", "[120::200][grow,fill]");

  /// @param value made safe here
  public void add(String title, String value) {
    String safe = SafeText.of(value, SafeText.VALUE);
    panel.add(Prose.of(title, Type.BODY, Ink.MUTED), "wmin 0, aligny top");
    panel.add(Prose.of(safe, Type.BODY, Ink.TEXT), "wmin 0, aligny top");
  }

  public void add(Detail detail, Language language) {
    add(DetailText.title(detail, language), DetailText.value(detail, language));
  }

  public JPanel panel() {
    return panel;
  }
}
