package org.semper.api.statement;

/// A text that is not a statement, or whose content is not what its type promises. Says nothing about signatures: those
/// are judged by the verifier.
public final class StatementRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    TOO_LARGE,
    NOT_COMPACT_JWS,
    BASE64URL,
    HEADER_JSON,
    HEADER_MEMBERS,
    ALGORITHM,
    TYPE,
    CERTIFICATES,
    THUMBPRINT,
    ISSUED_AT,
    PAYLOAD_JSON,
    PAYLOAD_MEMBERS,
    BODY,
    /// Names a time later than its kind may.
    HORIZON
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public StatementRejected(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /// @param cause names the place inside the text
  public StatementRejected(Reason reason, Exception cause) {
    super(reason + ": " + cause.getMessage(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
