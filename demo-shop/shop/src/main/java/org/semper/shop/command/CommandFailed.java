package org.semper.shop.command;

/// A command that cannot do what it was asked to; the message is one sentence with the next step, for a person.
final class CommandFailed extends Exception {

  private static final long serialVersionUID = 1L;

  CommandFailed(String message) {
    super(message);
  }
}
