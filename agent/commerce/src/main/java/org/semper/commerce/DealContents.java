package org.semper.commerce;

import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.ReceiptContent;
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
      case PAYMENT -> PaymentContent.parse(statement);
      case RECEIPT -> ReceiptContent.parse(statement);
      default -> throw new StatementRejected(StatementRejected.Reason.TYPE);
    };
  }
}
