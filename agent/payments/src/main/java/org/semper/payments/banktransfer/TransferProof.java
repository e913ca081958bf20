package org.semper.payments.banktransfer;

import java.util.Map;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.statement.StatementType;
import org.semper.api.text.TerminalText;
import org.semper.supporting.archive.evidence.Earlier;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.archive.evidence.StatementContent;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.PaymentRejected;

/// Judges what `transfer-evidence` proves of a deal: the bank of the option that the payment names credited that option's account,
/// with this very payment, before the payer said so.
final class TransferProof {

  static final Map<StatementType, EvidenceRule.Check> CHECKS =
      Map.of(BankTransferTypes.TRANSFER_EVIDENCE, TransferProof::judge);

  private static final StatementContent<TransferEvidence> EVIDENCE = TransferEvidence::parse;

  private TransferProof() {}

  static String judge(VerifiedStatement said, Earlier earlier) throws EvidenceRejected {
    TransferEvidence evidence = EVIDENCE.read(said.statement());
    OfferContent offer = earlier.content(CommerceTypes.OFFER, OfferContent::parse);
    PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
    requireOffered(evidence.transfer(), said, payment.system(), offer);
    requireBefore(evidence, earlier.require(CommerceTypes.PAYMENT));
    return "to %s, account %s"
        .formatted(
            TerminalText.quoted(evidence.transfer().creditorName()),
            evidence.transfer().creditor().grouped());
  }

  private static void requireOffered(
      Transfer transfer, VerifiedStatement said, String system, OfferContent offer)
      throws EvidenceRejected {
    for (PaymentOption option : offer.payment()) {
      if (option.system().equals(system) && pays(transfer, said, option)) {
        return;
      }
    }
    throw new EvidenceRejected(
        Reason.OTHER_PARTY,
        "It pays another account than the payment's option names, or is of another bank.");
  }

  private static boolean pays(Transfer transfer, VerifiedStatement said, PaymentOption option) {
    try {
      PayeeAccount payee = PayeeAccount.parse(option);
      return payee.account().equals(transfer.creditor())
          && said.signer().hosts().contains(payee.bank());
    } catch (PaymentRejected e) {
      return false;
    }
  }

  private static void requireBefore(TransferEvidence evidence, VerifiedStatement payment)
      throws EvidenceRejected {
    if (evidence.bookedAt().isAfter(payment.issuedAt().plus(StatementVerifier.CLOCK_SKEW))) {
      throw new EvidenceRejected(Reason.TIME, "It was booked after the payment was declared.");
    }
  }
}
