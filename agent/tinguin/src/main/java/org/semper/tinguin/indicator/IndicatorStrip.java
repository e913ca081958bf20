package org.semper.tinguin.indicator;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Span;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;
import org.semper.tinguin.text.Texts;

/// The strip under the header of every window: picture, words, and what their absence means.
public final class IndicatorStrip extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SIDE = 40;

  public IndicatorStrip(PersonalIndicator indicator, Texts texts) {
    super(new MigLayout("insets 11 20 11 20, fillx, gap 12 0", "[][grow,fill]"));
    setBackground(Ink.STRIP.color());
    setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Ink.RULE.color()));
    JLabel picture = Controls.label("", Type.SMALL, Ink.ON_STRIP);
    picture.setIcon(new PictureIcon(indicator.image(), SIDE));
    picture.getAccessibleContext().setAccessibleName(texts.of("indicator.picture"));
    String words = SafeText.of(indicator.words(), PersonalIndicator.MAX_WORDS);
    add(picture, "aligny center");
    add(
        Prose.of(
            new Span(texts.of("indicator.yours") + " ", Type.SMALL, Ink.ON_STRIP),
            new Span(texts.of("quoted", words) + "\n", Type.SMALL_STRONG, Ink.ON_STRIP),
            new Span(texts.of("indicator.missing"), Type.SMALL, Ink.ON_STRIP)),
        "wmin 0");
  }
}
