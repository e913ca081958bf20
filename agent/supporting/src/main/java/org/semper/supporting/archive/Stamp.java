package org.semper.supporting.archive;

import java.util.List;
import org.semper.supporting.crypto.UnverifiedTimeStamp;

/// A notary's time-stamp of a statement, as the archive keeps it beside the log: it was verified when it came, and whoever relies
/// upon it verifies it again.
///
/// @param timeStamp of the statement's signature value in base64url (ETSI TS 119 182-1, section 5.3.4)
/// @param lists revocation lists (DER) that held at the stamp's time, where the statement's own OCSP responses were too old by then
public record Stamp(UnverifiedTimeStamp timeStamp, List<byte[]> lists) {

  public Stamp {
    lists = lists.stream().map(byte[]::clone).toList();
  }
}
