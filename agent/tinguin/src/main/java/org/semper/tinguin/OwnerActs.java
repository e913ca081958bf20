package org.semper.tinguin;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells when the owner does something in any of the agent's windows: presses a key or a button, or turns the wheel. A pointer
/// that moves, or rests where a window opens, is no act.
public final class OwnerActs {

  private static final long EVENTS =
      AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_WHEEL_EVENT_MASK;

  private final Runnable listener;
  private final AtomicBoolean watched = new AtomicBoolean();

  /// @param listener told of each act, on the event thread; returns at once
  public OwnerActs(Runnable listener) {
    this.listener = listener;
  }

  /// Begins to look at the windows. To be called before the first one is shown; calling it again changes nothing.
  public void watch() {
    if (watched.compareAndSet(false, true)) {
      Toolkit.getDefaultToolkit().addAWTEventListener(this::seen, EVENTS);
    }
  }

  private void seen(AWTEvent event) {
    switch (event.getID()) {
      case KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_WHEEL -> listener.run();
      default -> {
        // Follows from one of these, or is none of the owner's.
      }
    }
  }
}
