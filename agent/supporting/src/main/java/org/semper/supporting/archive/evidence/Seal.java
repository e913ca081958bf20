package org.semper.supporting.archive.evidence;

import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.VerifiedStatement;

/// A statement that was found good, with the role in which its signer spoke.
record Seal(VerifiedStatement statement, Role role, boolean demo) {

  Finding finding(String says) {
    return new Finding(
        statement.issuedAt(),
        statement.signer(),
        role,
        demo,
        statement.type(),
        statement.hash(),
        says);
  }
}
