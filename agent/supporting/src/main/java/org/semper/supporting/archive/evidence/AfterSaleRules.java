package org.semper.supporting.archive.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.commerce.WithdrawalPeriod;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementType;
import org.semper.api.text.TerminalText;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.VerifiedStatement;

/// The rules of what may follow a purchase: withdrawal and complaint by the buyer, in time and about this very deal; their answers
/// and one refund by the seller, of what was promised and never more than was paid.
final class AfterSaleRules {

  static final Map<StatementType, EvidenceRule> RULES =
      Map.of(
          CommerceTypes.WITHDRAWAL, new EvidenceRule(Role.BUYER, AfterSaleRules::withdrawal),
          CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
              new EvidenceRule(Role.SELLER, AfterSaleRules::acknowledgement),
          CommerceTypes.WITHDRAWAL_REFUSAL, new EvidenceRule(Role.SELLER, AfterSaleRules::refusal),
          CommerceTypes.COMPLAINT, new EvidenceRule(Role.BUYER, AfterSaleRules::complaint),
          CommerceTypes.COMPLAINT_ANSWER, new EvidenceRule(Role.SELLER, AfterSaleRules::answer),
          CommerceTypes.REFUND, new EvidenceRule(Role.SELLER, AfterSaleRules::refund));

  private static final String EITHER =
      "; it said two things about one withdrawal, and the buyer may hold it to either";

  private AfterSaleRules() {}

  private static String withdrawal(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    WithdrawalContent withdrawal = PurchaseRules.read(statement, WithdrawalContent::parse);
    OfferContent offer = earlier.content(CommerceTypes.OFFER, OfferContent::parse);
    boolean unpaid = earlier.find(CommerceTypes.PAYMENT).isEmpty();
    VerifiedStatement concluded =
        earlier.requireAnswered(
            statement, unpaid ? CommerceTypes.ORDER_CONFIRMATION : CommerceTypes.RECEIPT);
    earlier.requireFromBuyerToSeller(statement);
    requireOrder(withdrawal.orderNumber(), earlier);
    Optional<WithdrawalPeriod> period = WithdrawalPeriod.of(offer, concluded.issuedAt());
    boolean inTime =
        period.filter(days -> unpaid || days.includes(statement.issuedAt())).isPresent();
    if (!inTime) {
      throw new EvidenceRejected(Reason.TIME, "The time to withdraw was over.");
    }
    requireNothingPromised(earlier);
    return "withdraws from order " + TerminalText.quoted(withdrawal.orderNumber());
  }

  /// What a withdrawal leaves open: after the period its date is its signer's word, unless a notary saw it before.
  ///
  /// @return empty if nothing is open
  static String doubt(Seal seal, Earlier earlier) throws EvidenceRejected {
    Optional<VerifiedStatement> receipt = earlier.find(CommerceTypes.RECEIPT);
    if (!seal.statement().type().equals(CommerceTypes.WITHDRAWAL) || receipt.isEmpty()) {
      return "";
    }
    OfferContent offer = earlier.content(CommerceTypes.OFFER, OfferContent::parse);
    Optional<WithdrawalPeriod> period = WithdrawalPeriod.of(offer, receipt.get().issuedAt());
    Optional<Instant> seen = seal.stamp().map(TimeStamp::at);
    if (seen.filter(at -> period.orElseThrow().includes(at)).isPresent()) {
      return "";
    }
    return seen.isPresent()
        ? "; the first that saw it was a notary, after the time to withdraw"
        : "; no notary saw it within the time to withdraw: if it arrived later, the seller decides";
  }

  private static String acknowledgement(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    AcknowledgementContent content = PurchaseRules.read(statement, AcknowledgementContent::parse);
    earlier.requireAnswered(statement, CommerceTypes.WITHDRAWAL);
    earlier.requireFromSellerToBuyer(statement);
    requireOrder(content.orderNumber(), earlier);
    requireNothingPromised(earlier);
    Money paid = paid(earlier).orElse(new Money(0, content.refund().currency()));
    PurchaseRules.requireSame(content.refund(), paid, "payment");
    String acknowledges =
        "acknowledges the withdrawal and promises %s back"
            .formatted(PurchaseRules.text(content.refund()));
    return earlier.find(CommerceTypes.WITHDRAWAL_REFUSAL).isPresent()
        ? acknowledges + EITHER
        : acknowledges;
  }

  private static String refusal(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    WithdrawalRefusalContent refusal =
        PurchaseRules.read(statement, WithdrawalRefusalContent::parse);
    earlier.requireAnswered(statement, CommerceTypes.WITHDRAWAL);
    earlier.requireFromSellerToBuyer(statement);
    requireOrder(refusal.orderNumber(), earlier);
    String refuses = "refuses the withdrawal: " + TerminalText.quoted(refusal.text());
    return earlier.find(CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT).isPresent()
        ? refuses + EITHER
        : refuses;
  }

  private static String complaint(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    ComplaintContent complaint = PurchaseRules.read(statement, ComplaintContent::parse);
    boolean refused = earlier.find(CommerceTypes.RECEIPT).isEmpty();
    earlier.requireAnswered(
        statement, refused ? CommerceTypes.PAYMENT_REFUSAL : CommerceTypes.RECEIPT);
    earlier.requireFromBuyerToSeller(statement);
    requireOrder(complaint.orderNumber(), earlier);
    return "complains about order %s: %s"
        .formatted(
            TerminalText.quoted(complaint.orderNumber()), TerminalText.quoted(complaint.text()));
  }

  private static String answer(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    ComplaintAnswerContent answer = PurchaseRules.read(statement, ComplaintAnswerContent::parse);
    earlier.requireAnswered(statement, CommerceTypes.COMPLAINT);
    earlier.requireFromSellerToBuyer(statement);
    requireOrder(answer.orderNumber(), earlier);
    Money paid = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse).amount();
    requireAtMost(answer.refund(), paid);
    if (answer.refund().minorUnits() > 0) {
      requireNothingPromised(earlier);
    }
    return "answers the complaint and promises %s back: %s"
        .formatted(PurchaseRules.text(answer.refund()), TerminalText.quoted(answer.text()));
  }

  private static String refund(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    RefundContent refund = PurchaseRules.read(statement, RefundContent::parse);
    StatementType promise = promise(statement, earlier);
    earlier.requireAnswered(statement, promise);
    earlier.requireFromSellerToBuyer(statement);
    requireOrder(refund.orderNumber(), earlier);
    PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
    requireAtMost(refund.amount(), payment.amount());
    PurchaseRules.requireSame(refund.amount(), promised(promise, earlier), "promise");
    PurchaseRules.requireSame(refund.payRef(), payment.payRef(), "reference than the payment");
    PurchaseRules.requireSame(refund.system(), payment.system(), "way to pay than the payment");
    return "has given %s back under reference %s"
        .formatted(PurchaseRules.text(refund.amount()), refund.payRef());
  }

  /// A further check of payments: nobody pays what was withdrawn from.
  static String requireNotWithdrawn(VerifiedStatement payment, Earlier earlier)
      throws EvidenceRejected {
    requireNotWithdrawn(earlier);
    return "";
  }

  static void requireNotWithdrawn(Earlier earlier) throws EvidenceRejected {
    if (earlier.find(CommerceTypes.WITHDRAWAL).isPresent()) {
      throw new EvidenceRejected(Reason.CHAIN_BROKEN, "The order was withdrawn from before.");
    }
  }

  private static StatementType promise(VerifiedStatement refund, Earlier earlier)
      throws EvidenceRejected {
    List<StatementType> promises =
        List.of(CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT, CommerceTypes.COMPLAINT_ANSWER);
    for (StatementType type : promises) {
      if (earlier
          .find(type)
          .filter(made -> refund.payload().prev().equals(Optional.of(made.hash())))
          .isPresent()) {
        return type;
      }
    }
    throw new EvidenceRejected(Reason.CHAIN_BROKEN, "Nothing in the deal promised it.");
  }

  private static Money promised(StatementType promise, Earlier earlier) throws EvidenceRejected {
    VerifiedStatement made = earlier.require(promise);
    return promise.equals(CommerceTypes.COMPLAINT_ANSWER)
        ? PurchaseRules.read(made, ComplaintAnswerContent::parse).refund()
        : PurchaseRules.read(made, AcknowledgementContent::parse).refund();
  }

  private static void requireNothingPromised(Earlier earlier) throws EvidenceRejected {
    boolean promised =
        earlier.find(CommerceTypes.COMPLAINT_ANSWER).isPresent()
            && promised(CommerceTypes.COMPLAINT_ANSWER, earlier).minorUnits() > 0;
    if (promised || earlier.find(CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT).isPresent()) {
      throw new EvidenceRejected(Reason.CHAIN_BROKEN, "Money was promised back before.");
    }
  }

  private static Optional<Money> paid(Earlier earlier) throws EvidenceRejected {
    Optional<VerifiedStatement> receipt = earlier.find(CommerceTypes.RECEIPT);
    return receipt.isPresent()
        ? Optional.of(PurchaseRules.read(receipt.get(), ReceiptContent::parse).amount())
        : Optional.empty();
  }

  private static void requireAtMost(Money refund, Money paid) throws EvidenceRejected {
    if (!refund.currency().equals(paid.currency()) || refund.minorUnits() > paid.minorUnits()) {
      throw new EvidenceRejected(Reason.AMOUNT_DIFFERS, "It is more than was paid.");
    }
  }

  private static void requireOrder(String orderNumber, Earlier earlier) throws EvidenceRejected {
    ConfirmationContent confirmation =
        earlier.content(CommerceTypes.ORDER_CONFIRMATION, ConfirmationContent::parse);
    PurchaseRules.requireSame(orderNumber, confirmation.orderNumber(), "order number");
  }
}
