package org.semper.app.command;

/// A command that cannot do what it was asked to; the message is one sentence with the next step, for a person.
final class CommandFailed extends Exception {

  private static final long serialVersionUID = 1L;

  CommandFailed(String message) {
    super(message);
  }

  /// @param cause whose message is a sentence for a person
  CommandFailed(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
