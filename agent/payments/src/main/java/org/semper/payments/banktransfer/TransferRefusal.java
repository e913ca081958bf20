package org.semper.payments.banktransfer;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `transfer-refusal`: the bank states that the order in the payload's `prev` has no effect and never will.
public record TransferRefusal(RefusalReason reason) {

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed refusal
  public static TransferRefusal parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.read(
        statement,
        BankTransferTypes.TRANSFER_REFUSAL,
        fields -> new TransferRefusal(reason(fields)));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("reason", reason.name());
  }

  private static RefusalReason reason(JsonFields fields) throws JsonRejected {
    String name = fields.text("reason", 40);
    for (RefusalReason reason : RefusalReason.values()) {
      if (reason.name().equals(name)) {
        return reason;
      }
    }
    throw fields.outOfRange("reason");
  }
}
