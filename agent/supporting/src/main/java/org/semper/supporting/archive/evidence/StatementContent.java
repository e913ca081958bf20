package org.semper.supporting.archive.evidence;

import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;

/// Reads what statements of one type say, such as `OfferContent::parse`.
///
/// @param <T> the content
@FunctionalInterface
public interface StatementContent<T> {

  T parse(UnverifiedStatement statement) throws StatementRejected;

  /// @throws EvidenceRejected MALFORMED if it does not say what its type promises
  default T read(UnverifiedStatement statement) throws EvidenceRejected {
    try {
      return parse(statement);
    } catch (StatementRejected e) {
      throw new EvidenceRejected(
          Reason.MALFORMED, "Its content is malformed (" + e.reason() + ").");
    }
  }
}
