package org.semper.api.commerce;

import org.semper.api.statement.StatementType;

/// The statement types of a purchase, in the order in which they answer each other, and of what may follow it.
public final class CommerceTypes {

  public static final StatementType OFFER = new StatementType("offer");
  public static final StatementType ORDER = new StatementType("order");
  public static final StatementType ORDER_CONFIRMATION = new StatementType("order-confirmation");
  public static final StatementType ORDER_REFUSAL = new StatementType("order-refusal");
  public static final StatementType PAYMENT = new StatementType("payment");
  public static final StatementType PAYMENT_REFUSAL = new StatementType("payment-refusal");
  public static final StatementType RECEIPT = new StatementType("receipt");

  public static final StatementType WITHDRAWAL = new StatementType("withdrawal");
  public static final StatementType WITHDRAWAL_ACKNOWLEDGEMENT =
      new StatementType("withdrawal-acknowledgement");
  public static final StatementType WITHDRAWAL_REFUSAL = new StatementType("withdrawal-refusal");
  public static final StatementType COMPLAINT = new StatementType("complaint");
  public static final StatementType COMPLAINT_ANSWER = new StatementType("complaint-answer");
  public static final StatementType REFUND = new StatementType("refund");
  public static final StatementType REFUND_INQUIRY = new StatementType("refund-inquiry");

  private CommerceTypes() {}
}
