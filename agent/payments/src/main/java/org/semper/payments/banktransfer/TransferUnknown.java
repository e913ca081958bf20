package org.semper.payments.banktransfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.statement.WholeSeconds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `transfer-unknown`: the bank answers the inquiry in the payload's `prev` that it has never seen the order and
/// never made a transfer from that account under that reference.
///
/// @param asOf the bank's time, whole seconds
public record TransferUnknown(Instant asOf) {

  public TransferUnknown {
    asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
  }

  /// @throws StatementRejected for another type, or with reason BODY for anything but a well-formed answer, HORIZON for one
  ///     about a time that the bank has not seen
  public static TransferUnknown parse(UnverifiedStatement statement) throws StatementRejected {
    TransferUnknown unknown =
        Body.read(
            statement,
            BankTransferTypes.TRANSFER_UNKNOWN,
            fields -> new TransferUnknown(WholeSeconds.read(fields, "asOf")));
    Horizon.require(statement, unknown.asOf, Horizon.SEEN);
    return unknown;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("asOf", asOf.getEpochSecond());
  }
}
