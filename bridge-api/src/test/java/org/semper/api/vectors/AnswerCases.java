package org.semper.api.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import tools.jackson.databind.node.ObjectNode;

/// `statements/answers.json`: order, confirmation, payment and receipt of the golden purchase, each time with one thing changed.
final class AnswerCases {

  private final List<StatementCase> cases = new ArrayList<>();

  private AnswerCases() {}

  static List<StatementCase> all() throws StatementRejected {
    AnswerCases answers = new AnswerCases();
    answers.orders();
    answers.confirmations();
    answers.refusals();
    answers.payments();
    answers.paymentRefusals();
    answers.receipts();
    return answers.cases;
  }

  private void orders() {
    ChangedStatements order = of(CommerceTypes.ORDER, GoldenPurchase.order());
    order.payload("order-of-nothing", "an order answers an offer", p -> p.remove("prev"));
    order.body("order-without-total", "an order repeats the total", b -> b.remove("total"));
    order.body(
        "order-without-currency", "an order repeats the currency", b -> b.remove("currency"));
    order.body(
        "order-with-a-wish",
        "an order adds nothing to the offer",
        b -> b.put("remark", "gift wrapped"));
    order.body("order-without-address", "goods go somewhere", b -> b.remove("deliverTo"));
    order.body(
        "order-to-a-country-by-name",
        "ISO 3166-1 alpha-2",
        b -> address(b).put("addressCountry", "France"));
    order.body(
        "order-to-two-lines",
        "one line each",
        b -> address(b).put("streetAddress", "1 rue de la Paix\n75002"));
    order.body(
        "order-with-a-phone",
        "what is not known is refused",
        b -> address(b).put("telephone", "1"));
    order.body("order-of-an-unnamed-system", "a system has a name", b -> b.put("payment", ""));
  }

  private void confirmations() {
    ChangedStatements confirmation =
        of(CommerceTypes.ORDER_CONFIRMATION, GoldenPurchase.confirmation());
    confirmation.payload(
        "confirmation-of-nothing", "a confirmation answers an order", p -> p.remove("prev"));
    confirmation.body(
        "confirmation-without-number", "every member is needed", b -> b.remove("orderNumber"));
    confirmation.body(
        "confirmation-with-a-short-reference", "25 characters", b -> b.put("payRef", "RF12ABC"));
    confirmation.body(
        "confirmation-with-a-lower-case-reference",
        "upper case",
        b -> b.put("payRef", b.get("payRef").stringValue().toLowerCase(Locale.ROOT)));
  }

  private void refusals() {
    String golden = GoldenPurchase.refusal();
    cases.add(
        new StatementCase(
            "order-refusal",
            "the seller does not take the order",
            CommerceTypes.ORDER_REFUSAL,
            golden,
            List.of(),
            false,
            StatementCase.ACCEPT,
            StatementCase.ACCEPT));
    ChangedStatements refusal = of(CommerceTypes.ORDER_REFUSAL, golden);
    refusal.payload("refusal-of-nothing", "a refusal answers an order", p -> p.remove("prev"));
    refusal.body("refusal-without-reason", "a reason is given", b -> b.remove("reason"));
    refusal.body(
        "refusal-for-a-reason-of-its-own", "the reasons are listed", b -> b.put("reason", "MOOD"));
    refusal.body(
        "refusal-with-regrets", "what is not known is refused", b -> b.put("text", "Sorry."));
  }

  private void paymentRefusals() throws StatementRejected {
    String golden = GoldenPurchase.paymentRefusal();
    cases.add(
        new StatementCase(
            "payment-refusal",
            "the seller does not take the payment",
            CommerceTypes.PAYMENT_REFUSAL,
            golden,
            List.of(),
            false,
            StatementCase.ACCEPT,
            StatementCase.ACCEPT));
    ChangedStatements refusal = of(CommerceTypes.PAYMENT_REFUSAL, golden);
    refusal.payload(
        "payment-refusal-of-nothing", "a refusal answers a payment", p -> p.remove("prev"));
    refusal.body("payment-refusal-without-reason", "a reason is given", b -> b.remove("reason"));
    refusal.body(
        "payment-refusal-for-a-reason-of-its-own",
        "the reasons are listed",
        b -> b.put("reason", "ORDER_REFUSED"));
  }

  private void payments() throws StatementRejected {
    ChangedStatements payment = of(CommerceTypes.PAYMENT, GoldenPurchase.payment());
    payment.payload(
        "payment-of-nothing", "a payment answers a confirmation", p -> p.remove("prev"));
    payment.body("payment-without-evidence", "a payment shows evidence", b -> b.remove("evidence"));
    payment.body("payment-with-a-claim", "evidence is a statement", b -> b.put("evidence", "paid"));
    payment.unseen(
        "payment-with-broken-evidence",
        "evidence is a statement",
        "NOT_COMPACT_JWS",
        b -> ((ObjectNode) b.get("evidence")).put("statement", "paid"));
  }

  private void receipts() throws StatementRejected {
    ChangedStatements receipt = of(CommerceTypes.RECEIPT, GoldenPurchase.receipt());
    receipt.payload("receipt-of-nothing", "a receipt answers a payment", p -> p.remove("prev"));
    receipt.body(
        "receipt-of-a-negative-amount", "amounts are never negative", b -> b.put("amount", -1));
    receipt.body(
        "receipt-with-thanks", "what is not known is refused", b -> b.put("thanks", "merci"));
  }

  private ChangedStatements of(StatementType type, String golden) {
    return new ChangedStatements(type, golden, cases);
  }

  private static ObjectNode address(ObjectNode body) {
    return (ObjectNode) body.get("deliverTo");
  }
}
