package org.semper.payments.banktransfer;

import org.semper.api.statement.StatementType;

/// The statement types of bank transfers. What a party asks stands before what the bank answers.
public final class BankTransferTypes {

  public static final StatementType TRANSFER_ORDER = new StatementType("transfer-order");
  public static final StatementType TRANSFER_EVIDENCE = new StatementType("transfer-evidence");
  public static final StatementType TRANSFER_REFUSAL = new StatementType("transfer-refusal");

  public static final StatementType TRANSFER_INQUIRY = new StatementType("transfer-inquiry");
  public static final StatementType TRANSFER_UNKNOWN = new StatementType("transfer-unknown");

  public static final StatementType ACCOUNT_APPLICATION = new StatementType("account-application");
  public static final StatementType ACCOUNT_OPENED = new StatementType("account-opened");

  public static final StatementType BALANCE_INQUIRY = new StatementType("balance-inquiry");
  public static final StatementType ACCOUNT_BALANCE = new StatementType("account-balance");

  private BankTransferTypes() {}
}
