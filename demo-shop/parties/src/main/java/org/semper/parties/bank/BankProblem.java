package org.semper.parties.bank;

/// Why the bank did not act on a request, told unsigned (RFC 9457). The request left no trace. The names are wire values.
public enum BankProblem {
  /// No such service.
  NOT_FOUND(404, "This bank has no such service."),
  /// Not a statement of the kind this service takes.
  MALFORMED(400, "Send the statement this service takes, as JSON."),
  /// The statement has expired, or is addressed to somebody else.
  NOT_ACCEPTABLE_NOW(400, "Sign a new statement, addressed to this bank or to nobody."),
  /// Signature, certificate, revocation or role do not hold.
  NOT_AUTHENTIC(403, "Sign with a certificate that this bank trusts and that is in force."),
  /// The account does not exist or another key disposes of it.
  NOT_ACCOUNT_HOLDER(403, "Sign with the key that the account was opened with."),
  /// The bank keeps no accounts in the currency.
  CURRENCY_NOT_KEPT(422, "Apply for an account in a currency this bank keeps.");

  private final int status;
  private final String next;

  BankProblem(int status, String next) {
    this.status = status;
    this.next = next;
  }

  /// HTTP status code.
  public int status() {
    return status;
  }

  /// What the asker can do, one sentence.
  public String next() {
    return next;
  }
}
