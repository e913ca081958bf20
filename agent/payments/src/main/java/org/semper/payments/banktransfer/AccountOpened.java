package org.semper.payments.banktransfer;

import java.util.Currency;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `account-opened`: the bank answers the application in the payload's `prev`.
///
/// @param holder certified name of whom the account was opened for
public record AccountOpened(Iban account, Currency currency, String holder) {

  private static final int MAX_HOLDER = 200;

  public AccountOpened {
    PlainText.require(holder, MAX_HOLDER, "the holder's name");
  }

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed answer
  public static AccountOpened parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.read(
        statement,
        BankTransferTypes.ACCOUNT_OPENED,
        fields ->
            new AccountOpened(
                Iban.read(fields, "account"),
                Money.currency(fields),
                fields.text("holder", MAX_HOLDER)));
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("account", account.text()).put("currency", currency.getCurrencyCode());
    return json.put("holder", holder);
  }
}
