package org.semper.payments.banktransfer;

import java.util.Currency;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `account-application`: the signer wants an account, held by the key it signs with. A key has one account per
/// currency; a further application names that one again.
///
/// @param currency what the account is to hold
public record AccountApplication(Currency currency) {

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed application
  public static AccountApplication parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.read(
        statement,
        BankTransferTypes.ACCOUNT_APPLICATION,
        fields -> new AccountApplication(Money.currency(fields)));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("currency", currency.getCurrencyCode());
  }
}
