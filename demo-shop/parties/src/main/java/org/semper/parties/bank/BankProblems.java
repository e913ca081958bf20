package org.semper.parties.bank;

import org.semper.server.Problem;

/// Why the bank did not act on a request, told unsigned. The request left no trace.
final class BankProblems {

  static final Problem NO_SUCH_SERVICE =
      new Problem(404, "NOT_FOUND", "Nothing is here", false, "Check the address.");

  static final Problem NOT_ACCEPTABLE_NOW =
      new Problem(
          400,
          "NOT_ACCEPTABLE_NOW",
          "The statement has expired or is addressed to somebody else",
          false,
          "Sign a new statement, addressed to this bank or to nobody.");

  static final Problem NOT_AUTHENTIC =
      new Problem(
          403,
          "NOT_AUTHENTIC",
          "Signature, certificate, revocation or role do not hold",
          false,
          "Sign with a certificate that this bank trusts and that is in force.");

  static final Problem REVOCATION_UNKNOWN =
      new Problem(
          503,
          "REVOCATION_UNKNOWN",
          "Nothing fresh says that the certificate is in force",
          true,
          "Try again in a minute.");

  static final Problem NOT_ACCOUNT_HOLDER =
      new Problem(
          403,
          "NOT_ACCOUNT_HOLDER",
          "The account does not exist or another key disposes of it",
          false,
          "Sign with the key that the account was opened with.");

  static final Problem CURRENCY_NOT_KEPT =
      new Problem(
          422,
          "CURRENCY_NOT_KEPT",
          "The bank keeps no accounts in this currency",
          false,
          "Apply for an account in a currency that the bank keeps.");

  private BankProblems() {}
}
