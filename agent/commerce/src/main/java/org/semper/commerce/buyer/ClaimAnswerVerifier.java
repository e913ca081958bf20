package org.semper.commerce.buyer;

import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.buyer.AnswerRejected.Reason;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.Refund;

/// Decides whether what a seller answered to a claim concludes it: by the deal's seller, to the owner, about exactly what was
/// claimed, promising what is owed, and giving back what was promised.
final class ClaimAnswerVerifier {

  private final AnswerVerifier answers;

  ClaimAnswerVerifier(AnswerVerifier answers) {
    this.answers = answers;
  }

  /// The acknowledgement of the deal's withdrawal. Less than what was paid is none.
  VerifiedStatement acknowledgement(Deal deal, StapledStatement answer) throws AnswerRejected {
    VerifiedStatement verified = answers.answering(deal, DealEvent.WITHDRAWAL, answer);
    try {
      AcknowledgementContent content = AcknowledgementContent.parse(answer.statement());
      AnswerVerifier.requireOrderNumber(deal, content.orderNumber());
      requireAmount(content.refund(), new Claims(deal).paid());
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  /// The refusal of the deal's withdrawal.
  VerifiedStatement withdrawalRefusal(Deal deal, StapledStatement answer) throws AnswerRejected {
    VerifiedStatement verified = answers.answering(deal, DealEvent.WITHDRAWAL, answer);
    try {
      WithdrawalRefusalContent content = WithdrawalRefusalContent.parse(answer.statement());
      AnswerVerifier.requireOrderNumber(deal, content.orderNumber());
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  /// The answer to the deal's complaint, whatever it says.
  VerifiedStatement complaintAnswer(Deal deal, StapledStatement answer) throws AnswerRejected {
    VerifiedStatement verified = answers.answering(deal, DealEvent.COMPLAINT, answer);
    try {
      ComplaintAnswerContent content = ComplaintAnswerContent.parse(answer.statement());
      AnswerVerifier.requireOrderNumber(deal, content.orderNumber());
      Money paid = new Claims(deal).paid();
      boolean possible =
          content.refund().currency().equals(paid.currency())
              && content.refund().minorUnits() <= paid.minorUnits();
      if (!possible) {
        throw new AnswerRejected(Reason.AMOUNT_DIFFERS);
      }
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  /// The refund that was promised: to the account that paid, under the payment's reference.
  ///
  /// @param owner certified name of the owner
  VerifiedStatement refund(
      Deal deal, StapledStatement answer, PaymentManager payments, String owner)
      throws AnswerRejected {
    Deal.Promise promise = deal.promise().orElseThrow();
    VerifiedStatement verified = answers.answering(deal, promise.statement(), answer);
    try {
      RefundContent content = RefundContent.parse(answer.statement());
      AnswerVerifier.requireOrderNumber(deal, content.orderNumber());
      AnswerVerifier.requireReference(deal, content.payRef());
      requireAmount(content.amount(), promise.refund());
      Refund refund = new Claims(deal).refund(owner);
      if (!content.system().equals(refund.paid().system())) {
        throw new AnswerRejected(Reason.CONTENT);
      }
      payments.verifyRefund(refund, content.evidence());
    } catch (StatementRejected | PaymentRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  private static void requireAmount(Money said, Money owed) throws AnswerRejected {
    if (!said.equals(owed)) {
      throw new AnswerRejected(Reason.AMOUNT_DIFFERS);
    }
  }
}
