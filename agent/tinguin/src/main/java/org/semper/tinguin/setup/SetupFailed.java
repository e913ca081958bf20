package org.semper.tinguin.setup;

/// The first start could not be finished; it can be tried again.
public final class SetupFailed extends Exception {

  /// Why; the wizard has a sentence for each.
  public enum Reason {
    FOLDER_NOT_WRITABLE,
    VAULT_EXISTS,
    AUTHORITY_UNREACHABLE,
    REGISTRATION_REFUSED,
    BANK_UNREACHABLE,
    ACCOUNT_REFUSED
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public SetupFailed(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public SetupFailed(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
