package org.semper.tinguin.look;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;

/// Tells that the owner wants to close a window.
public final class Closing extends WindowAdapter {

  private final Runnable listener;

  public Closing(Runnable listener) {
    super();
    this.listener = listener;
  }

  @Override
  public void windowClosing(WindowEvent event) {
    listener.run();
  }
}
