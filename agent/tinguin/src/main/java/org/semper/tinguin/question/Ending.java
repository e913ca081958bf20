package org.semper.tinguin.question;

/// How a question ends without a button of its own; each gives the answer that means no.
public enum Ending {
  /// Esc, or the window was closed.
  DISMISSED,
  /// The deadline that the question itself carries has passed.
  EXPIRED,
  /// Nobody answered for too long.
  UNANSWERED
}
