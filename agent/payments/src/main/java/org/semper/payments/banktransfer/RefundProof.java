package org.semper.payments.banktransfer;

import java.util.Map;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.Earlier;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.archive.evidence.StatementContent;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.VerifiedStatement;

/// What `transfer-evidence` proves of a refund: the bank that had moved the payment moved it back, from the account that was paid
/// to the account that had paid.
final class RefundProof {

  static final Map<StatementType, EvidenceRule.Check> CHECKS =
      Map.of(BankTransferTypes.TRANSFER_EVIDENCE, RefundProof::judge);

  private static final StatementContent<TransferEvidence> EVIDENCE = TransferEvidence::parse;

  private RefundProof() {}

  static String judge(VerifiedStatement said, Earlier earlier) throws EvidenceRejected {
    Transfer back = EVIDENCE.read(said.statement()).transfer();
    PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
    Transfer there = EVIDENCE.read(payment.evidence().statement()).transfer();
    if (!back.debtor().equals(there.creditor()) || !back.creditor().equals(there.debtor())) {
      throw new EvidenceRejected(
          Reason.OTHER_PARTY, "The money did not go back to whom it came from.");
    }
    requireSameBank(said, earlier);
    return "to account %s".formatted(back.creditor().grouped());
  }

  /// The payment's evidence was judged before; its signer is the bank that the offer names.
  private static void requireSameBank(VerifiedStatement said, Earlier earlier)
      throws EvidenceRejected {
    VerifiedStatement paid = earlier.require(BankTransferTypes.TRANSFER_EVIDENCE);
    if (!SameParty.are(said.signer(), paid.signer())) {
      throw new EvidenceRejected(Reason.OTHER_PARTY, "It is the word of another bank.");
    }
  }
}
