package org.semper.api.commerce;

import org.semper.api.statement.StatementType;

/// The statement types of a purchase, in the order in which they answer each other.
public final class CommerceTypes {

  public static final StatementType OFFER = new StatementType("offer");
  public static final StatementType ORDER = new StatementType("order");
  public static final StatementType ORDER_CONFIRMATION = new StatementType("order-confirmation");
  public static final StatementType PAYMENT = new StatementType("payment");
  public static final StatementType RECEIPT = new StatementType("receipt");

  private CommerceTypes() {}
}
