package org.semper.payments.banktransfer;

import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `transfer-order`: the holder of the debtor account tells the bank to make this transfer, no later than the
/// payload's expiry.
public record TransferOrder(Transfer transfer) {

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed order
  public static TransferOrder parse(UnverifiedStatement statement) throws StatementRejected {
    return new TransferOrder(
        Body.read(statement, BankTransferTypes.TRANSFER_ORDER, Transfer::read));
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    transfer.write(json);
    return json;
  }
}
