package org.semper.supporting.archive.evidence;

import java.util.List;

/// Whether a file proves what it says.
public sealed interface Verdict {

  /// Everything in it was said by those it names, when it says, and fits together.
  ///
  /// @param findings in the order of the file
  record Accepted(List<Finding> findings) implements Verdict {

    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /// Something in it does not hold, so that nothing of it counts.
  ///
  /// @param at place in the file, such as `statement 2 (order)`
  /// @param why one sentence without words from the file
  record Rejected(Reason reason, String at, String why) implements Verdict {}

  /// Why evidence is rejected; stable, one per cause.
  enum Reason {
    /// Not a statement and not a bundle: cut, changed, or something else.
    UNREADABLE,
    /// A signature, certificate, revocation answer, role or time of a statement does not hold.
    NOT_VERIFIED,
    /// A type of statement that this verifier does not know.
    TYPE_UNKNOWN,
    /// The body is not what its type promises; also an offer whose lines do not sum.
    MALFORMED,
    /// A statement does not answer the one it must answer, is missing, said twice, or of another deal.
    CHAIN_BROKEN,
    /// A statement was made by, or is for, somebody else than the deal's parties.
    OTHER_PARTY,
    /// Amounts of two statements differ.
    AMOUNT_DIFFERS,
    /// Order numbers or payment references of two statements differ.
    REFERENCE_DIFFERS,
    /// A time-stamp is not of this statement, not by a certified notary, or does not hold.
    TIME_STAMP,
    /// The signer's certificates have expired, and no time-stamp shows that the statement was made before.
    EXPIRED,
    /// Later than permitted, before what it answers, or in the future.
    TIME
  }
}
