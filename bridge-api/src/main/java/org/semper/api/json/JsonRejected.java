package org.semper.api.json;

/// Input that is not JSON as this project reads it (RFC 8259, narrowed).
///
/// The message names the place and the reason and never repeats the input.
public final class JsonRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    TOO_LARGE,
    NOT_UTF8,
    SYNTAX,
    DUPLICATE_MEMBER,
    TRAILING_INPUT,
    TOO_DEEP,
    LONE_SURROGATE,
    NOT_AN_INTEGER,
    MEMBER_MISSING,
    MEMBER_UNKNOWN,
    MEMBER_OF_OTHER_TYPE,
    VALUE_OUT_OF_RANGE
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /// @param where JSON path of the offending member, or a word for the whole input
  public JsonRejected(Reason reason, String where) {
    super(reason + " at " + where);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
