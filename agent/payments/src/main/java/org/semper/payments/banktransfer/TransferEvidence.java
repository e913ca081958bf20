package org.semper.payments.banktransfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.statement.WholeSeconds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `transfer-evidence`: the bank attests that it made this transfer. The payload's `prev` is the order it acted on.
///
/// @param bookedAt when, whole seconds; the transfer is final from then on
public record TransferEvidence(Transfer transfer, Instant bookedAt) {

  public TransferEvidence {
    bookedAt = bookedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /// @throws StatementRejected for another type, or with reason BODY for anything but well-formed evidence, HORIZON for
  ///     a transfer of the future
  public static TransferEvidence parse(UnverifiedStatement statement) throws StatementRejected {
    TransferEvidence evidence =
        Body.read(
            statement,
            BankTransferTypes.TRANSFER_EVIDENCE,
            fields ->
                new TransferEvidence(Transfer.read(fields), WholeSeconds.read(fields, "bookedAt")));
    Horizon.require(statement, evidence.bookedAt, Horizon.SEEN);
    return evidence;
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    transfer.write(json);
    json.put("bookedAt", bookedAt.getEpochSecond());
    return json;
  }
}
