package org.semper.payments.banktransfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.semper.api.commerce.Amounts;
import org.semper.api.money.Money;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.statement.WholeSeconds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `account-balance`: the bank answers the inquiry in the payload's `prev`.
///
/// @param amount what the account holds; no customer's account is ever overdrawn
/// @param asOf the bank's time, whole seconds
public record AccountBalance(Iban account, Money amount, Instant asOf) {

  public AccountBalance {
    asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
  }

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed answer, HORIZON for one
  ///     about a time that the bank has not seen
  public static AccountBalance parse(UnverifiedStatement statement) throws StatementRejected {
    AccountBalance balance =
        Body.read(
            statement,
            BankTransferTypes.ACCOUNT_BALANCE,
            fields ->
                new AccountBalance(
                    Iban.read(fields, "account"),
                    Amounts.money(fields, "amount"),
                    WholeSeconds.read(fields, "asOf")));
    Horizon.require(statement, balance.asOf, Horizon.SEEN);
    return balance;
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("account", account.text()).put("amount", amount.minorUnits());
    json.put("currency", amount.currency().getCurrencyCode());
    return json.put("asOf", asOf.getEpochSecond());
  }
}
