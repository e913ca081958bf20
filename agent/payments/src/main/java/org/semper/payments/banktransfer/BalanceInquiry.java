package org.semper.payments.banktransfer;

import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `balance-inquiry`: the account's holder asks how much it holds.
public record BalanceInquiry(Iban account) {

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed inquiry
  public static BalanceInquiry parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.read(
        statement,
        BankTransferTypes.BALANCE_INQUIRY,
        fields -> new BalanceInquiry(Iban.read(fields, "account")));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("account", account.text());
  }
}
