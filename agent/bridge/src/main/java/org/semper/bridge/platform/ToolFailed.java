package org.semper.bridge.platform;

/// A program of the platform did not do what it was run for; the message is what it printed.
public final class ToolFailed extends Exception {

  private static final long serialVersionUID = 1L;

  public ToolFailed(String printed) {
    super(printed);
  }
}
