package org.semper.tinguin.look;

import java.awt.Font;
import javax.swing.UIManager;

/// The window's kinds of lettering.
public enum Type {
  BODY("Semper.body.font"),
  STRONG("Semper.strong.font"),
  SMALL("Semper.small.font"),
  SMALL_STRONG("Semper.smallStrong.font"),
  HEADING("Semper.heading.font"),
  TITLE("Semper.title.font"),
  CODE("Semper.code.font");

  private final String key;

  Type(String key) {
    this.key = key;
  }

  /// The font, at the owner's scale.
  public Font font() {
    return UIManager.getFont(key);
  }
}
