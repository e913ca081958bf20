package org.semper.supporting.crypto;

/// A time-stamp, or what came in place of one, that proves nothing. The message is in this project's own words.
public final class TimeStampRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    /// Not the DER of one time-stamp token or response, too large, or with parts that have no meaning here.
    MALFORMED,
    /// No answer came in time, or nobody said whether the notary's certificates are in force.
    NO_ANSWER,
    /// The service answered with a refusal.
    REFUSED,
    /// It is about other bytes.
    OTHER_DATA,
    /// It answers another request.
    OTHER_REQUEST,
    /// Its time is in the future, or not now although it was asked for now.
    IMPLAUSIBLE_TIME,
    /// Its signature does not hold.
    SIGNATURE,
    /// Who made it is not certified to give time-stamps, or was not at the time, or nobody knows.
    NOT_CERTIFIED
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /// @param check what was looked at
  public TimeStampRejected(Reason reason, String check) {
    super(reason + ": " + check);
    this.reason = reason;
  }

  TimeStampRejected(Reason reason, Throwable cause) {
    super(reason + ": " + cause.getMessage(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
