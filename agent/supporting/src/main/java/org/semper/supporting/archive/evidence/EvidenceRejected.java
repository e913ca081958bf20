package org.semper.supporting.archive.evidence;

/// A statement that breaks a rule of evidence.
public final class EvidenceRejected extends Exception {

  private static final long serialVersionUID = 1L;
  private final Verdict.Reason reason;
  private final String why;

  /// @param why one sentence without words from the file
  public EvidenceRejected(Verdict.Reason reason, String why) {
    super(why);
    this.reason = reason;
    this.why = why;
  }

  public Verdict.Reason reason() {
    return reason;
  }

  Verdict.Rejected at(String place) {
    return new Verdict.Rejected(reason, place, why);
  }
}
