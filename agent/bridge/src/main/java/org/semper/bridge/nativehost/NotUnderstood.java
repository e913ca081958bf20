package org.semper.bridge.nativehost;

/// A message that is not one of those that this program reads. It gets no answer.
final class NotUnderstood extends Exception {

  private static final long serialVersionUID = 1L;

  NotUnderstood() {
    super("not understood");
  }
}
