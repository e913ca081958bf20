package org.semper.tinguin.setup;

import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Texts;

/// Stands where the owner's picture and words will be, once there are any.
final class WelcomeStrip extends JPanel {

  private static final long serialVersionUID = 1L;

  WelcomeStrip(Texts texts) {
    super(new MigLayout("insets 14 20 14 20, fillx", "[grow,fill]"));
    setBackground(Ink.STRIP.color());
    setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Ink.RULE.color()));
    add(Prose.of(texts.of("setup.welcome"), Type.SMALL, Ink.ON_STRIP), "wmin 0");
  }
}
