package org.semper.app.command;

import org.semper.supporting.crypto.TrustListRejected;

/// What to do about a trust list that cannot be used.
final class TrustListAdvice {

  private TrustListAdvice() {}

  /// One sentence for what is wrong, and the next step.
  static String sentence(TrustListRejected rejected) {
    return rejected.getMessage() + " " + next(rejected.reason());
  }

  private static String next(TrustListRejected.Reason reason) {
    return switch (reason) {
      case MISSING ->
          "Get a trust list from the operator of a marketplace, and run: ./semper agent trust-list add FILE";
      case UNREADABLE -> "Check the permissions of the file and try again.";
      case NOT_AN_ADDRESS -> "Copy the address again; it begins with https:// and has a path.";
      case NOT_SERVED -> "Check the address and your connection, or ask the operator for the file.";
      case FINGERPRINT ->
          "Ask the operator for the fingerprint again, and trust the list only if they are the same.";
      case DECISIONS -> "Delete this file; then every authority is as its list has it.";
      case TOO_LARGE, NOT_A_TRUST_LIST, CERTIFICATE, ROOT_PROFILE, SIGNATURE ->
          "Delete this file and get the list again from its operator.";
    };
  }
}
