package org.semper.payments.banktransfer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.evidence.DealJudge;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.archive.evidence.EvidenceRules;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.TestPki;
import org.semper.transfer.payment.PayRef;

/// What a bank's word proves of a deal whose offer lists several ways to pay.
final class TransferProofTest {

  private static final Iban ALICE = new Iban("DE89370400440532013000");
  private static final Iban SHOP = new Iban("FR7630006000011234567890189");

  private final GoldenPurchase purchase = new GoldenPurchase();
  private final StapledStatement offer =
      purchase.offer(
          new PayeeAccount("ACTIMEDIA S.A.", SHOP, "bank.localhost").toOption(),
          new PaymentOption("ecash", new TreeMap<>()));
  private final StapledStatement order = purchase.order(offer);
  private final StapledStatement confirmation = purchase.confirmation(order);
  private final DealJudge judge =
      new DealJudge(
          EvidenceRules.ofPurchase()
              .withPaymentEvidence(
                  BankTransferTypes.TRANSFER_EVIDENCE,
                  TransferProof.CHECKS.get(BankTransferTypes.TRANSFER_EVIDENCE)),
          purchase.pki.verifier());

  @Test
  void proves_a_payment_by_the_option_that_it_is_of() {
    assertThatCode(() -> judge("banktransfer")).doesNotThrowAnyException();
  }

  @Test
  void proves_no_payment_by_another_option_of_the_same_offer() {
    assertThatExceptionOfType(EvidenceRejected.class)
        .isThrownBy(() -> judge("ecash"))
        .extracting(EvidenceRejected::reason)
        .isEqualTo(Reason.OTHER_PARTY);
  }

  private void judge(String system) throws EvidenceRejected {
    judge.require(
        List.of(offer, order, confirmation),
        purchase.payment(system, confirmation, GoldenPurchase.PAY_REF, evidence()));
  }

  private StapledStatement evidence() {
    Transfer transfer =
        new Transfer(
            ALICE,
            SHOP,
            "ACTIMEDIA S.A.",
            GoldenPurchase.TOTAL,
            PayRef.parse(GoldenPurchase.PAY_REF).orElseThrow());
    return purchase.say(
        purchase.bank,
        BankTransferTypes.TRANSFER_EVIDENCE,
        Optional.empty(),
        Optional.empty(),
        new TransferEvidence(transfer, TestPki.CLOCK.instant()).toJson());
  }
}
