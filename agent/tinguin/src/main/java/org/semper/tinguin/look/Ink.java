package org.semper.tinguin.look;

import java.awt.Color;
import javax.swing.UIManager;

/// The window's colours by purpose; their values belong to the [Theme].
public enum Ink {
  PAGE("page"),
  TEXT("ink"),
  MUTED("muted"),
  HEADER("header"),
  ON_HEADER("onHeader"),
  STRIP("strip"),
  ON_STRIP("onStrip"),
  FOOTER("footer"),
  RULE("rule"),
  STRONG_RULE("strongRule"),
  ACCENT("accentInk"),
  FOCUS("focusRing"),
  GOOD("good"),
  NOTICE_BOX("noticeBox"),
  NOTICE_BAR("noticeBar"),
  ALARM_BOX("alarmBox"),
  ALARM_BAR("alarmBar"),
  ALARM("alarmInk");

  private final String name;

  Ink(String name) {
    this.name = name;
  }

  /// The colour in the theme in force.
  public Color color() {
    return UIManager.getColor("Semper." + name);
  }
}
