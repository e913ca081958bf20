package org.semper.supporting.archive.evidence;

import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.VerifiedStatement;

/// How statements of one type are judged in evidence, after their signature was.
///
/// @param speaker as what their signer must be certified
public record EvidenceRule(Role speaker, Check check) {

  EvidenceRule also(Check further) {
    return new EvidenceRule(
        speaker,
        (statement, earlier) -> {
          String says = check.judge(statement, earlier);
          String more = further.judge(statement, earlier);
          return more.isEmpty() ? says : says + "; " + more;
        });
  }

  /// Judges one statement against those before it.
  @FunctionalInterface
  public interface Check {
    /// @param earlier verified and judged; for a payment's or refund's evidence, that is the last of them
    /// @return what the statement says, in one English sentence, with words of the file as [TerminalText#quoted] shows them; empty
    ///     if there is nothing to say besides
    String judge(VerifiedStatement statement, Earlier earlier) throws EvidenceRejected;
  }
}
