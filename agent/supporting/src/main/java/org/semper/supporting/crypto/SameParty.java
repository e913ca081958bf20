package org.semper.supporting.crypto;

import org.semper.api.statement.UnverifiedStatement;

/// The one rule by which two certificates are of the same party: the same authority gave both the same subject number.
///
/// Names, keys, hosts and certificates decide nothing: an authority may certify two parties of one name, and one party renews its key.
public final class SameParty {

  private SameParty() {}

  /// Whether these are one party.
  public static boolean are(Party one, Party other) {
    return SubjectIdentity.of(one).equals(SubjectIdentity.of(other));
  }

  /// Whether this party signed the statement.
  ///
  /// @param statement one whose signature and path were verified, now or earlier; nothing is verified here
  public static boolean signed(Party party, UnverifiedStatement statement) {
    try {
      return SubjectIdentity.of(statement.certificates()).equals(SubjectIdentity.of(party));
    } catch (VerificationFailed e) {
      return false;
    }
  }

  /// Whether one party signed both statements.
  ///
  /// @param one a statement whose signature and path were verified, now or earlier; nothing is verified here
  /// @param other likewise
  public static boolean signed(UnverifiedStatement one, UnverifiedStatement other) {
    try {
      return SubjectIdentity.of(one.certificates())
          .equals(SubjectIdentity.of(other.certificates()));
    } catch (VerificationFailed e) {
      return false;
    }
  }
}
