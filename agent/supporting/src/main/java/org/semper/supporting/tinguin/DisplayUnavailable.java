package org.semper.supporting.tinguin;

/// No question can be asked now; what was to be asked is refused.
public final class DisplayUnavailable extends Exception {

  /// Why.
  public enum Reason {
    NO_DISPLAY,
    PAUSED,
    BUSY
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public DisplayUnavailable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
