package org.semper.tinguin.look;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/// Tells of every change of a text field.
public record Changes(Runnable listener) implements DocumentListener {

  @Override
  public void insertUpdate(DocumentEvent event) {
    listener.run();
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    listener.run();
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    listener.run();
  }
}
