package org.semper.bridge.instance;

/// A command was not carried out; the message is one sentence for the owner.
public final class CommandRefused extends Exception {

  private static final long serialVersionUID = 1L;

  public CommandRefused(String sentence) {
    super(sentence);
  }
}
