package org.semper.supporting.archive.evidence;

import java.util.Optional;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.VerifiedStatement;

/// A statement that was found good, with the role in which its signer spoke and the time-stamp it has.
record Seal(VerifiedStatement statement, Role role, boolean demo, Optional<TimeStamp> stamp) {

  Finding finding(String says) {
    return new Finding(
        statement.issuedAt(),
        stamp,
        statement.signer(),
        role,
        demo,
        statement.type(),
        statement.hash(),
        says);
  }
}
