package org.semper.tinguin.look;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.DisplayUnavailable.Reason;

/// Whether there is a screen to show a window on.
public final class Screens {

  private Screens() {}

  /// @throws DisplayUnavailable with [Reason#NO_DISPLAY] if there is none
  public static void require() throws DisplayUnavailable {
    if (!present()) {
      throw new DisplayUnavailable(Reason.NO_DISPLAY);
    }
  }

  private static boolean present() {
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (AWTError | NoClassDefFoundError e) {
      // The second look at a screen that cannot be reached finds a class that could not be
      // initialised.
      return false;
    }
  }
}
