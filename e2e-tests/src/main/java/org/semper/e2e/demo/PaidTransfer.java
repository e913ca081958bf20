package org.semper.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.payments.banktransfer.Transfer;
import org.semper.payments.banktransfer.TransferEvidence;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.EvidenceBundle;

/// Reads from a deal's evidence, which was verified, what the bank says it transferred.
final class PaidTransfer {

  private PaidTransfer() {}

  static Transfer of(Path evidence) throws IOException {
    try {
      String file = Files.readString(evidence);
      EvidenceBundle bundle =
          EvidenceBundle.parse(UnverifiedStatement.parse(file, EvidenceBundle.MAX_BYTES));
      for (ArchivedStatement entry : bundle.entries()) {
        UnverifiedStatement statement = entry.stapled().statement();
        if (statement.type().equals(CommerceTypes.PAYMENT)) {
          PaymentContent payment = PaymentContent.parse(statement);
          return TransferEvidence.parse(payment.evidence().statement()).transfer();
        }
      }
      throw new IOException(evidence + " has no payment");
    } catch (StatementRejected e) {
      throw new IOException(evidence + " is no evidence of a purchase", e);
    }
  }
}
