package org.semper.api.vectors;

import java.util.List;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;

/// `statements/golden.json`: the purchase of 1997, first statement to last.
final class GoldenCases {

  private GoldenCases() {}

  static List<StatementCase> all() throws StatementRejected {
    return List.of(
        good(
            "offer",
            "ACTIMEDIA offers two articles at 750, VAT 50, shipping 70, total 870 francs",
            CommerceTypes.OFFER,
            GoldenPurchase.offer()),
        good(
            "offer-with-the-other-signature",
            "(r, n-s) holds as well and leaves the hash as it is",
            CommerceTypes.OFFER,
            VectorParty.SELLER.twin(GoldenPurchase.offer())),
        good(
            "order",
            "the buyer takes the offer and repeats its total",
            CommerceTypes.ORDER,
            GoldenPurchase.order()),
        good(
            "order-confirmation",
            "the seller accepts the order and names the payment's reference",
            CommerceTypes.ORDER_CONFIRMATION,
            GoldenPurchase.confirmation()),
        good(
            "payment",
            "the buyer shows the bank's evidence",
            CommerceTypes.PAYMENT,
            GoldenPurchase.payment()),
        good(
            "receipt",
            "the seller has the money",
            CommerceTypes.RECEIPT,
            GoldenPurchase.receipt()));
  }

  private static StatementCase good(String name, String why, StatementType type, String statement) {
    return new StatementCase(
        name,
        why,
        type,
        statement,
        List.of(),
        type.equals(CommerceTypes.OFFER),
        StatementCase.ACCEPT,
        StatementCase.ACCEPT);
  }
}
