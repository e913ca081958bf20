package org.semper.bridge;

/// A caller that has not proven to be a paired extension. All of them get the same answer; the reason stays here.
final class NotAdmitted extends Exception {

  enum Reason {
    FRAMING,
    TARGET,
    HOST,
    METHOD,
    CONTENT_TYPE,
    ORIGIN,
    RATE,
    SIGNATURE,
    PAIRING,
    PEER,
    TICKET
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  NotAdmitted(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
