package org.semper.api.vectors;

import java.util.ArrayList;
import java.util.List;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import tools.jackson.databind.node.ObjectNode;

/// `statements/after-sale.json`: withdrawal, complaint, their answers and the refund; good, and each time with one thing changed.
final class AfterSaleCases {

  private final List<StatementCase> cases = new ArrayList<>();

  private AfterSaleCases() {}

  static List<StatementCase> all() throws StatementRejected {
    AfterSaleCases after = new AfterSaleCases();
    after.withdrawals();
    after.complaints();
    after.refunds();
    return after.cases;
  }

  private void withdrawals() throws StatementRejected {
    ChangedStatements withdrawal =
        good(
            "withdrawal",
            "the buyer withdraws",
            CommerceTypes.WITHDRAWAL,
            GoldenAfterSale.withdrawal());
    withdrawal.payload(
        "withdrawal-from-nothing", "a withdrawal names the receipt", p -> p.remove("prev"));
    withdrawal.body(
        "withdrawal-without-number", "every member is needed", b -> b.remove("orderNumber"));
    withdrawal.body(
        "withdrawal-with-a-reason", "no reason is to be given", b -> b.put("reason", "too loud"));
    ChangedStatements acknowledgement =
        good(
            "withdrawal-acknowledgement",
            "the seller has it and owes 870 francs",
            CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
            GoldenAfterSale.acknowledgement());
    acknowledgement.payload(
        "acknowledgement-of-nothing",
        "an acknowledgement answers a withdrawal",
        p -> p.remove("prev"));
    acknowledgement.body(
        "acknowledgement-without-amount", "it says what goes back", b -> b.remove("refund"));
    acknowledgement.body(
        "acknowledgement-of-a-debt", "amounts are never negative", b -> b.put("refund", -87_000));
    acknowledgement.body(
        "acknowledgement-without-currency", "an amount has one", b -> b.remove("currency"));
    ChangedStatements refusal =
        good(
            "withdrawal-refusal",
            "the seller does not take the withdrawal",
            CommerceTypes.WITHDRAWAL_REFUSAL,
            GoldenAfterSale.withdrawalRefusal());
    refusal.payload(
        "refusal-of-no-withdrawal", "a refusal answers a withdrawal", p -> p.remove("prev"));
    refusal.body("withdrawal-refusal-without-words", "something is said", b -> b.remove("text"));
    refusal.body(
        "withdrawal-refusal-with-money", "what is not known is refused", b -> b.put("refund", 0));
  }

  private void complaints() throws StatementRejected {
    ChangedStatements complaint =
        good(
            "complaint",
            "the buyer says what is wrong",
            CommerceTypes.COMPLAINT,
            GoldenAfterSale.complaint());
    complaint.payload(
        "complaint-about-nothing", "a complaint names the receipt", p -> p.remove("prev"));
    complaint.body("complaint-without-words", "something is said", b -> b.remove("text"));
    complaint.body("complaint-of-nothing-visible", "something is said", b -> b.put("text", " "));
    complaint.body("complaint-on-two-lines", "one line", b -> b.put("text", "scratched\nand late"));
    complaint.body(
        "complaint-too-long",
        "at most 1000 UTF-16 units",
        b -> b.put("text", "x".repeat(ComplaintContent.MAX_TEXT + 1)));
    ChangedStatements answer =
        good(
            "complaint-answer",
            "the seller gives 70 francs back",
            CommerceTypes.COMPLAINT_ANSWER,
            GoldenAfterSale.complaintAnswer());
    answer.payload("answer-to-nothing", "an answer answers a complaint", p -> p.remove("prev"));
    answer.body("answer-without-words", "something is said", b -> b.remove("text"));
    answer.body(
        "answer-of-an-amount-in-words", "minor units are a number", b -> b.put("refund", "70,00"));
    answer.body("answer-in-shells", "ISO 4217", b -> b.put("currency", "shells"));
  }

  private void refunds() throws StatementRejected {
    ChangedStatements refund =
        good(
            "refund",
            "the seller shows that 870 francs went back",
            CommerceTypes.REFUND,
            GoldenAfterSale.refund());
    refund.payload("refund-of-nothing", "a refund names the promise", p -> p.remove("prev"));
    refund.body("refund-without-evidence", "a refund shows evidence", b -> b.remove("evidence"));
    refund.body("refund-with-a-short-reference", "25 characters", b -> b.put("payRef", "RF12ABC"));
    refund.unseen(
        "refund-with-broken-evidence",
        "evidence is a statement",
        "NOT_COMPACT_JWS",
        b -> ((ObjectNode) b.get("evidence")).put("statement", "refunded"));
    ChangedStatements inquiry =
        good(
            "refund-inquiry",
            "the buyer asks for the refund",
            CommerceTypes.REFUND_INQUIRY,
            GoldenAfterSale.inquiry());
    inquiry.payload("inquiry-about-nothing", "it names the promise", p -> p.remove("prev"));
    inquiry.body("inquiry-with-a-threat", "what is not known is refused", b -> b.put("or", "else"));
  }

  private ChangedStatements good(String name, String why, StatementType type, String statement) {
    cases.add(
        new StatementCase(
            name,
            why,
            type,
            statement,
            List.of(),
            false,
            StatementCase.ACCEPT,
            StatementCase.ACCEPT));
    return new ChangedStatements(type, statement, cases);
  }
}
