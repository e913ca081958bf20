package org.semper.commerce;

import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;

/// Reads the bodies of statements that are in a deal's log. They were well-formed when they were logged.
final class DealContents {

  private DealContents() {}

  /// @throws SequenceViolated unless the body is what the statement's type promises
  static void require(DealEvent event, UnverifiedStatement statement) throws SequenceViolated {
    try {
      parse(event, statement);
    } catch (StatementRejected e) {
      throw new SequenceViolated(SequenceViolated.Reason.CONTENT, event.logName());
    }
  }

  static OrderContent order(StapledStatement logged) {
    return (OrderContent) parsed(DealEvent.ORDER, logged);
  }

  static ConfirmationContent confirmation(StapledStatement logged) {
    return (ConfirmationContent) parsed(DealEvent.CONFIRMATION, logged);
  }

  static ReceiptContent receipt(StapledStatement logged) {
    return (ReceiptContent) parsed(DealEvent.RECEIPT, logged);
  }

  static AcknowledgementContent acknowledgement(StapledStatement logged) {
    return (AcknowledgementContent) parsed(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT, logged);
  }

  static WithdrawalRefusalContent withdrawalRefusal(StapledStatement logged) {
    return (WithdrawalRefusalContent) parsed(DealEvent.WITHDRAWAL_REFUSAL, logged);
  }

  static ComplaintContent complaint(StapledStatement logged) {
    return (ComplaintContent) parsed(DealEvent.COMPLAINT, logged);
  }

  static ComplaintAnswerContent complaintAnswer(StapledStatement logged) {
    return (ComplaintAnswerContent) parsed(DealEvent.COMPLAINT_ANSWER, logged);
  }

  static OrderRefusalContent refusal(StapledStatement logged) {
    return (OrderRefusalContent) parsed(DealEvent.REFUSAL, logged);
  }

  static PaymentContent payment(StapledStatement logged) {
    return (PaymentContent) parsed(DealEvent.PAYMENT, logged);
  }

  private static Record parsed(DealEvent event, StapledStatement logged) {
    try {
      return parse(event, logged.statement());
    } catch (StatementRejected e) {
      throw new IllegalStateException("the log's " + event.logName() + " was checked by replay", e);
    }
  }

  private static Record parse(DealEvent event, UnverifiedStatement statement)
      throws StatementRejected {
    return switch (event) {
      case ORDER -> OrderContent.parse(statement);
      case CONFIRMATION -> ConfirmationContent.parse(statement);
      case REFUSAL -> OrderRefusalContent.parse(statement);
      case PAYMENT -> PaymentContent.parse(statement);
      case PAYMENT_REFUSAL -> PaymentRefusalContent.parse(statement);
      case RECEIPT -> ReceiptContent.parse(statement);
      case WITHDRAWAL -> WithdrawalContent.parse(statement);
      case WITHDRAWAL_ACKNOWLEDGEMENT -> AcknowledgementContent.parse(statement);
      case WITHDRAWAL_REFUSAL -> WithdrawalRefusalContent.parse(statement);
      case COMPLAINT -> ComplaintContent.parse(statement);
      case COMPLAINT_ANSWER -> ComplaintAnswerContent.parse(statement);
      case REFUND -> RefundContent.parse(statement);
      default -> throw new StatementRejected(StatementRejected.Reason.TYPE);
    };
  }
}
