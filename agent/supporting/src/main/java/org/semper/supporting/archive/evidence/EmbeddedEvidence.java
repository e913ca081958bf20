package org.semper.supporting.archive.evidence;

import java.util.Optional;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.statement.StapledStatement;

/// The payment system's word that a payment or a refund carries.
public final class EmbeddedEvidence {

  private EmbeddedEvidence() {}

  /// @return empty for statements of other kinds
  /// @throws EvidenceRejected MALFORMED if the statement is not what its type promises
  public static Optional<StapledStatement> in(StapledStatement statement) throws EvidenceRejected {
    if (statement.statement().type().equals(CommerceTypes.PAYMENT)) {
      StatementContent<PaymentContent> payment = PaymentContent::parse;
      return Optional.of(payment.read(statement.statement()).evidence());
    }
    if (statement.statement().type().equals(CommerceTypes.REFUND)) {
      StatementContent<RefundContent> refund = RefundContent::parse;
      return Optional.of(refund.read(statement.statement()).evidence());
    }
    return Optional.empty();
  }

  /// Whether the statement, or what it carries, came without OCSP responses: then only revocation lists can tell that it was good.
  ///
  /// @param statement that was judged before
  public static boolean needsLists(StapledStatement statement) {
    if (statement.ocsp().isEmpty()) {
      return true;
    }
    try {
      return in(statement).filter(embedded -> embedded.ocsp().isEmpty()).isPresent();
    } catch (EvidenceRejected e) {
      return false;
    }
  }
}
