package org.semper.payments.banktransfer;

import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.transfer.payment.PayRef;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `transfer-inquiry`: the account's holder asks what became of the order in the payload's `prev`.
///
/// @param debtor account the order was to debit
/// @param ref reference of the transfer
public record TransferInquiry(Iban debtor, PayRef ref) {

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed inquiry
  public static TransferInquiry parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.read(
        statement,
        BankTransferTypes.TRANSFER_INQUIRY,
        fields -> new TransferInquiry(Iban.read(fields, "debtorAccount"), Transfer.ref(fields)));
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("debtorAccount", debtor.text()).put("payRef", ref.text());
  }
}
