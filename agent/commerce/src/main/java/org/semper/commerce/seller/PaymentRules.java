package org.semper.commerce.seller;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.PaymentRefusalContent.Reason;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentRejected;

/// Which payments a seller receipts: those whose evidence proves that exactly the ordered amount was paid by an option of the offer
/// under the order's reference. The option need not be the order's: a buyer whose payment was declined may take another. Lateness is no reason: who has the money gives the receipt.
final class PaymentRules {

  private final PaymentManager payments;

  PaymentRules(PaymentManager payments) {
    this.payments = payments;
  }

  /// @param deal of the confirmation that the payment answers
  /// @return the evidence that was found good
  ///
  /// @throws SaleRefused if the deal's buyer did not say it, or not about its confirmation
  StapledStatement require(Deal deal, VerifiedStatement payment)
      throws SaleRefused, PaymentRefused {
    requireAnswers(deal, payment);
    requireBuyer(deal, payment);
    // An order that was closed unpaid is paid nevertheless if the money is there.
    boolean owed =
        deal.state() == DealState.CONFIRMED
            || (deal.state() == DealState.EXPIRED && deal.confirmation().isPresent());
    if (!owed) {
      throw new PaymentRefused(Reason.NOTHING_OWED, "nothing is to be paid");
    }
    PaymentContent content = content(payment);
    requireAsOrdered(deal, content);
    requireProof(deal, content);
    return content.evidence();
  }

  private static void requireAnswers(Deal deal, VerifiedStatement payment) throws SaleRefused {
    UnverifiedStatement confirmation =
        deal.statement(DealEvent.CONFIRMATION).orElseThrow().statement();
    if (payment.payload().prev().filter(confirmation.hash()::equals).isEmpty()) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, "does not answer the confirmation");
    }
    SaleRefused.requireLater(payment, confirmation);
  }

  /// The buyer's certificate may have been renewed since the order; whom it certifies may not have changed.
  private static void requireBuyer(Deal deal, VerifiedStatement payment) throws SaleRefused {
    UnverifiedStatement order = deal.statement(DealEvent.ORDER).orElseThrow().statement();
    if (!SameParty.signed(payment.signer(), order)) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, "signed by somebody else than the order");
    }
  }

  private static void requireAsOrdered(Deal deal, PaymentContent content) throws PaymentRefused {
    OrderContent order = deal.order().orElseThrow();
    if (!content.amount().equals(order.total())) {
      throw new PaymentRefused(Reason.NOT_AS_ORDERED, "another amount than ordered");
    }
    if (!content.payRef().equals(deal.payRef().orElseThrow().text())) {
      throw new PaymentRefused(Reason.NOT_AS_ORDERED, "another reference than the order's");
    }
  }

  private void requireProof(Deal deal, PaymentContent content) throws PaymentRefused {
    PaymentOption ours =
        deal.offer().payment().stream()
            .filter(option -> option.system().equals(content.system()))
            .findFirst()
            .orElseThrow(
                () -> new PaymentRefused(Reason.NOT_AS_ORDERED, "payment system was not offered"));
    PayRef ref = deal.payRef().orElseThrow();
    try {
      payments.verifyEvidence(ours, content.evidence(), content.amount(), ref);
    } catch (PaymentRejected e) {
      throw new PaymentRefused(Reason.NOT_PROVEN, e);
    }
  }

  private static PaymentContent content(VerifiedStatement payment) throws PaymentRefused {
    try {
      return PaymentContent.parse(payment.statement());
    } catch (StatementRejected e) {
      throw new PaymentRefused(Reason.NOT_AS_ORDERED, e);
    }
  }
}
