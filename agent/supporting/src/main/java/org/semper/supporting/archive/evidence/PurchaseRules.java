package org.semper.supporting.archive.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.text.TerminalText;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerifiedStatement;

/// The rules of a purchase: offer, order, order confirmation, payment and receipt answer each other, between the same two
/// parties, over the same amount.
final class PurchaseRules {

  static final Map<StatementType, EvidenceRule> RULES =
      Map.of(
          CommerceTypes.OFFER, new EvidenceRule(Role.SELLER, PurchaseRules::offer),
          CommerceTypes.ORDER, new EvidenceRule(Role.BUYER, PurchaseRules::order),
          CommerceTypes.ORDER_CONFIRMATION,
              new EvidenceRule(Role.SELLER, PurchaseRules::confirmation),
          CommerceTypes.ORDER_REFUSAL, new EvidenceRule(Role.SELLER, PurchaseRules::refusal),
          CommerceTypes.PAYMENT, new EvidenceRule(Role.BUYER, PurchaseRules::payment),
          CommerceTypes.PAYMENT_REFUSAL,
              new EvidenceRule(Role.SELLER, PurchaseRules::paymentRefusal),
          CommerceTypes.RECEIPT, new EvidenceRule(Role.SELLER, PurchaseRules::receipt));

  private static final Map<StatementType, StatementContent<?>> CONTENTS =
      Map.ofEntries(
          Map.entry(CommerceTypes.OFFER, OfferContent::parse),
          Map.entry(CommerceTypes.ORDER, OrderContent::parse),
          Map.entry(CommerceTypes.ORDER_CONFIRMATION, ConfirmationContent::parse),
          Map.entry(CommerceTypes.ORDER_REFUSAL, OrderRefusalContent::parse),
          Map.entry(CommerceTypes.PAYMENT, PaymentContent::parse),
          Map.entry(CommerceTypes.PAYMENT_REFUSAL, PaymentRefusalContent::parse),
          Map.entry(CommerceTypes.RECEIPT, ReceiptContent::parse),
          Map.entry(CommerceTypes.WITHDRAWAL, WithdrawalContent::parse),
          Map.entry(CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT, AcknowledgementContent::parse),
          Map.entry(CommerceTypes.WITHDRAWAL_REFUSAL, WithdrawalRefusalContent::parse),
          Map.entry(CommerceTypes.COMPLAINT, ComplaintContent::parse),
          Map.entry(CommerceTypes.COMPLAINT_ANSWER, ComplaintAnswerContent::parse),
          Map.entry(CommerceTypes.REFUND, RefundContent::parse));

  private static final String EITHER =
      "; it said two things about one order, and the buyer may hold it to either";

  private static final String EITHER_PAID =
      "; it said two things about one payment, and the buyer may hold it to either";

  private PurchaseRules() {}

  private static String offer(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    OfferContent offer = read(statement, OfferContent::parse);
    if (!offer.seller().equals(statement.signer().name())
        || !statement.signer().hosts().contains(offer.origin().host())) {
      throw new EvidenceRejected(
          Reason.OTHER_PARTY, "Its seller or host is not the signer's as certified.");
    }
    String items =
        offer.items().stream()
            .map(item -> item.quantity() + " × " + TerminalText.quoted(item.name()))
            .collect(Collectors.joining(", "));
    return "offers %s for %s until %s"
        .formatted(items, text(offer.totalMoney()), statement.payload().expires());
  }

  private static String order(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    OrderContent order = read(statement, OrderContent::parse);
    VerifiedStatement offered = earlier.requireAnswered(statement, CommerceTypes.OFFER);
    OfferContent offer = read(offered, OfferContent::parse);
    earlier.requireAddressee(statement, offered);
    requireSame(order.total(), offer.totalMoney(), "offer");
    requireOffered(order.payment(), offer);
    if (statement
        .issuedAt()
        .isAfter(offered.payload().expires().plus(StatementVerifier.CLOCK_SKEW))) {
      throw new EvidenceRejected(Reason.TIME, "The offer had expired.");
    }
    return "orders, with obligation to pay %s by %s"
        .formatted(text(order.total()), TerminalText.quoted(order.payment()));
  }

  private static String confirmation(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    ConfirmationContent confirmation = read(statement, ConfirmationContent::parse);
    VerifiedStatement ordered = earlier.requireAnswered(statement, CommerceTypes.ORDER);
    earlier.requireFromSellerToBuyer(statement);
    requireSame(confirmation.total(), read(ordered, OrderContent::parse).total(), "order");
    if (statement.issuedAt().isAfter(ordered.payload().expires())) {
      throw new EvidenceRejected(Reason.TIME, "The order had ended.");
    }
    String confirms =
        "confirms order %s over %s, to be paid with reference %s"
            .formatted(
                TerminalText.quoted(confirmation.orderNumber()),
                text(confirmation.total()),
                confirmation.payRef());
    return earlier.find(CommerceTypes.ORDER_REFUSAL).isPresent() ? confirms + EITHER : confirms;
  }

  private static String refusal(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    OrderRefusalContent refusal = read(statement, OrderRefusalContent::parse);
    earlier.requireAnswered(statement, CommerceTypes.ORDER);
    earlier.requireFromSellerToBuyer(statement);
    String refuses = "refuses the order (%s)".formatted(refusal.reason());
    return earlier.find(CommerceTypes.ORDER_CONFIRMATION).isPresent() ? refuses + EITHER : refuses;
  }

  private static String payment(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    PaymentContent payment = read(statement, PaymentContent::parse);
    ConfirmationContent confirmation =
        read(
            earlier.requireAnswered(statement, CommerceTypes.ORDER_CONFIRMATION),
            ConfirmationContent::parse);
    earlier.requireFromBuyerToSeller(statement);
    requireSame(payment.amount(), confirmation.total(), "confirmation");
    requireSame(payment.payRef(), confirmation.payRef(), "payment reference of the confirmation");
    requireOffered(payment.system(), earlier.content(CommerceTypes.OFFER, OfferContent::parse));
    return "has paid %s by %s with reference %s"
        .formatted(text(payment.amount()), TerminalText.quoted(payment.system()), payment.payRef());
  }

  private static void requireOffered(String system, OfferContent offer) throws EvidenceRejected {
    if (offer.payment().stream().noneMatch(option -> option.system().equals(system))) {
      throw new EvidenceRejected(Reason.CHAIN_BROKEN, "It pays in a way that was not offered.");
    }
  }

  /// What must hold before money moves, so that the payment can be declared afterwards; the amounts and references of the order and
  /// its confirmation were judged when they were logged.
  static void requirePayable(Earlier earlier, Party payer, Instant now) throws EvidenceRejected {
    VerifiedStatement confirmation = earlier.require(CommerceTypes.ORDER_CONFIRMATION);
    if (!SameParty.are(payer, earlier.require(CommerceTypes.ORDER).signer())) {
      throw new EvidenceRejected(Reason.OTHER_PARTY, "Somebody else has ordered.");
    }
    if (now.plus(StatementVerifier.CLOCK_SKEW).isBefore(confirmation.issuedAt())) {
      throw new EvidenceRejected(Reason.TIME, "The order is yet to be confirmed.");
    }
    AfterSaleRules.requireNotWithdrawn(earlier);
  }

  private static String paymentRefusal(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    PaymentRefusalContent refusal = read(statement, PaymentRefusalContent::parse);
    earlier.requireAnswered(statement, CommerceTypes.PAYMENT);
    earlier.requireFromSellerToBuyer(statement);
    String refuses = "gives no receipt for the payment (%s)".formatted(refusal.reason());
    return earlier.find(CommerceTypes.RECEIPT).isPresent() ? refuses + EITHER_PAID : refuses;
  }

  private static String receipt(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    ReceiptContent receipt = read(statement, ReceiptContent::parse);
    PaymentContent payment =
        read(earlier.requireAnswered(statement, CommerceTypes.PAYMENT), PaymentContent::parse);
    earlier.requireFromSellerToBuyer(statement);
    requireSame(receipt.amount(), payment.amount(), "payment");
    requireSame(receipt.payRef(), payment.payRef(), "reference of the payment");
    ConfirmationContent confirmation =
        earlier.content(CommerceTypes.ORDER_CONFIRMATION, ConfirmationContent::parse);
    requireSame(receipt.orderNumber(), confirmation.orderNumber(), "order number");
    String received =
        "has received %s for order %s"
            .formatted(text(receipt.amount()), TerminalText.quoted(receipt.orderNumber()));
    return earlier.find(CommerceTypes.PAYMENT_REFUSAL).isPresent()
        ? received + EITHER_PAID
        : received;
  }

  /// That the content of a statement of a purchase, or of what follows it, is what its type promises; says nothing about other
  /// types.
  static void requireWellFormed(UnverifiedStatement statement) throws EvidenceRejected {
    StatementContent<?> content = CONTENTS.get(statement.type());
    if (content != null) {
      content.read(statement);
    }
  }

  static <T> T read(VerifiedStatement statement, StatementContent<T> content)
      throws EvidenceRejected {
    return content.read(statement.statement());
  }

  static void requireSame(Money amount, Money other, String whose) throws EvidenceRejected {
    if (!amount.equals(other)) {
      throw new EvidenceRejected(
          Reason.AMOUNT_DIFFERS, "Its amount is not that of the %s.".formatted(whose));
    }
  }

  static void requireSame(String reference, String other, String what) throws EvidenceRejected {
    if (!reference.equals(other)) {
      throw new EvidenceRejected(Reason.REFERENCE_DIFFERS, "It has another %s.".formatted(what));
    }
  }

  /// As in `870.00 FRF`.
  static String text(Money money) {
    int digits = money.currency().getDefaultFractionDigits();
    return BigDecimal.valueOf(money.minorUnits(), digits).toPlainString()
        + " "
        + money.currency().getCurrencyCode();
  }
}
