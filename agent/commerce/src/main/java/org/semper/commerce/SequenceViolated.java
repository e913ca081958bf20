package org.semper.commerce;

/// An event that the business sequence does not allow where the deal stands. Names state and event, never content.
public final class SequenceViolated extends Exception {

  /// Why; stable.
  public enum Reason {
    EVENT_UNKNOWN,
    NOT_ALLOWED_IN_STATE,
    WRONG_SPEAKER,
    ANSWERS_SOMETHING_ELSE,
    CONTENT
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  SequenceViolated(Reason reason, String where) {
    super(reason + ": " + where);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
