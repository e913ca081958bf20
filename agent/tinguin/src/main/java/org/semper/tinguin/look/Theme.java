package org.semper.tinguin.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Toolkit;
import java.util.Locale;
import javax.swing.UIManager;

/// Colours of the window.
public enum Theme {
  /// What the desktop says, where it tells Java: high contrast on Windows, dark GTK themes; else light.
  SYSTEM,
  LIGHT,
  DARK,
  HIGH_CONTRAST;

  private static final String SOURCE = "org.semper.tinguin.look";

  /// Makes this the look of all windows built from now on. Called on the event thread, and only where there is a display.
  public void install() {
    FlatLaf wanted =
        switch (this == SYSTEM ? ofDesktop() : this) {
          case DARK -> new FlatDarkLaf();
          case HIGH_CONTRAST -> new HighContrastLaf();
          case SYSTEM, LIGHT -> new FlatLightLaf();
        };
    if (!UIManager.getLookAndFeel().getName().equals(wanted.getName())) {
      FlatLaf.registerCustomDefaultsSource(SOURCE);
      FlatLaf.setup(wanted);
    }
  }

  private static Theme ofDesktop() {
    Toolkit toolkit = Toolkit.getDefaultToolkit();
    if (Boolean.TRUE.equals(toolkit.getDesktopProperty("win.highContrast.on"))) {
      return HIGH_CONTRAST;
    }
    return switch (toolkit.getDesktopProperty("gnome.Net/ThemeName")) {
      case String gtk when gtk.toLowerCase(Locale.ROOT).contains("contrast") -> HIGH_CONTRAST;
      case String gtk when gtk.toLowerCase(Locale.ROOT).contains("dark") -> DARK;
      case null, default -> LIGHT;
    };
  }
}
