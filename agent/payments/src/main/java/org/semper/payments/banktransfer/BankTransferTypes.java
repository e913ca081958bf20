package org.semper.payments.banktransfer;

import java.time.Duration;
import java.util.Set;
import org.semper.api.commerce.Horizons;
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

  /// A customer's order stands until the time to pay, at most.
  private static final Duration ORDER = Horizons.PAY_BY.plusDays(1);

  /// What is asked now, and what is said about now.
  private static final Duration NOW = Duration.ofDays(1);

  private static final Set<StatementType> OF_NOW =
      Set.of(
          TRANSFER_INQUIRY,
          TRANSFER_UNKNOWN,
          ACCOUNT_APPLICATION,
          BALANCE_INQUIRY,
          ACCOUNT_BALANCE);

  private BankTransferTypes() {}

  /// How much later than `iat` a statement of this kind may end.
  static Duration horizonOf(StatementType type) {
    if (type.equals(TRANSFER_ORDER)) {
      return ORDER;
    }
    return OF_NOW.contains(type) ? NOW : Horizons.EVIDENCE;
  }
}
