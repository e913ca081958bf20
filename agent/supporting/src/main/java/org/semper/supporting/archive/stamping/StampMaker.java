package org.semper.supporting.archive.stamping;

import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.archive.evidence.EmbeddedEvidence;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerificationFailed.Reason;
import org.semper.supporting.crypto.timestamp.TimeStampClient;

/// Makes the stamp of one statement, such that the statement is found good as of the stamp's time by whoever has it. Where the
/// statement's OCSP responses have ended by then, revocation lists are kept with the stamp; they are fetched whole, so that no
/// authority learns whose statement it is.
final class StampMaker {

  private final TimeStampClient notary;
  private final TrustList trust;
  private final RevocationSource lists;
  private final StatementVerifier stapled;
  private final StatementVerifier listed;

  /// @param stapled takes no revocation lists
  /// @param listed takes those of `lists`
  StampMaker(
      TimeStampClient notary,
      TrustList trust,
      RevocationSource lists,
      StatementVerifier stapled,
      StatementVerifier listed) {
    this.notary = notary;
    this.trust = trust;
    this.lists = lists;
    this.stapled = stapled;
    this.listed = listed;
  }

  /// @throws TimeStampRejected if the notary gave none that holds; it may later
  /// @throws VerificationFailed if the statement is not good as of now
  Stamp stamp(StapledStatement statement) throws TimeStampRejected, VerificationFailed {
    TimeStamp stamp = notary.stamp(statement.statement().signatureText());
    try {
      stapled.verifyAsOf(statement, stamp.at());
      boolean whole = !EmbeddedEvidence.needsLists(statement);
      return new Stamp(stamp.source(), whole ? List.of() : current(stamp.at()));
    } catch (VerificationFailed e) {
      if (e.reason() != Reason.REVOCATION_UNKNOWN) {
        throw e;
      }
      listed.verifyAsOf(statement, stamp.at());
      return new Stamp(stamp.source(), current(stamp.at()));
    }
  }

  private List<byte[]> current(Instant at) {
    List<byte[]> encoded = new ArrayList<>();
    for (Authority authority : trust.authorities()) {
      for (X509CRL list : lists.current(authority, at)) {
        encoded.add(encoded(list));
      }
    }
    return encoded;
  }

  private static byte[] encoded(X509CRL list) {
    try {
      return list.getEncoded();
    } catch (CRLException e) {
      throw new IllegalStateException("a parsed revocation list has an encoding", e);
    }
  }
}
