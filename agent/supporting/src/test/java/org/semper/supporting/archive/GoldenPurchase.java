package org.semper.supporting.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.commerce.Tax;
import org.semper.api.commerce.Terms;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.supporting.archive.evidence.EvidenceRules;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The slides' purchase: BACH Preludes and BEETHOVEN Piano Sonatas from ACTIMEDIA, 870 FRF, statement by statement.
public final class GoldenPurchase {

  public static final String PAY_REF = "RF18000000000539007547034";
  public static final Money TOTAL = Money.of(87_000, "FRF");
  public static final StatementType TRANSFER_EVIDENCE = new StatementType("transfer-evidence");
  public static final String ORDER_NUMBER = "AM-1997-0525";

  private static final String DIGEST = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

  public final TestPki pki;
  public final StatementSigner buyer;
  public final StatementSigner seller;
  public final StatementSigner bank;

  public GoldenPurchase() {
    this(new TestPki());
  }

  public GoldenPurchase(TestPki pki) {
    this.pki = pki;
    this.buyer = pki.buyer("Alice Martin");
    this.seller = pki.seller("ACTIMEDIA S.A.", "shop.localhost");
    this.bank = pki.bank("Banque du Test", "bank.localhost");
  }

  /// Of a purchase paid by this purchase's own kind of transfer, whose evidence says no more than it must.
  public static EvidenceRules rules() {
    return EvidenceRules.ofPurchase()
        .withPaymentEvidence(TRANSFER_EVIDENCE, (statement, earlier) -> "");
  }

  public StapledStatement offer() {
    return offer(new PaymentOption("banktransfer", new TreeMap<>()));
  }

  public StapledStatement offer(PaymentOption... options) {
    OfferContent content =
        new OfferContent(
            "ACTIMEDIA S.A.",
            new WebOrigin("https://shop.localhost"),
            List.of(
                new Item("bach", "BACH Preludes", 1, 25_000, Optional.empty()),
                new Item("beethoven", "BEETHOVEN Piano Sonatas", 1, 50_000, Optional.empty())),
            Currency.getInstance("FRF"),
            75_000,
            List.of(new Tax("VAT", 5_000)),
            7_000,
            87_000,
            new Terms(new HttpsAddress("https://shop.localhost/terms"), DIGEST),
            14,
            List.of(options),
            new HttpsAddress("https://shop.localhost/orders"),
            new HttpsAddress("https://shop.localhost/done"),
            now().plus(Duration.ofDays(7)),
            "0123456789abcdef");
    return say(seller, CommerceTypes.OFFER, Optional.empty(), Optional.empty(), content.toJson());
  }

  public StapledStatement order(StapledStatement offer) {
    return order(offer, TOTAL);
  }

  public StapledStatement order(StapledStatement offer, Money total) {
    PostalAddress home =
        new PostalAddress("Alice Martin", "1 rue de Bercy", "75012", "Paris", "FR");
    return say(
        buyer,
        CommerceTypes.ORDER,
        Optional.of(offer),
        Optional.of(seller),
        new OrderContent(total, "banktransfer", home).toJson());
  }

  public StapledStatement confirmation(StapledStatement order) {
    return confirmation(order, PAY_REF);
  }

  public StapledStatement confirmation(StapledStatement order, String payRef) {
    return say(
        seller,
        CommerceTypes.ORDER_CONFIRMATION,
        Optional.of(order),
        Optional.of(buyer),
        new ConfirmationContent(ORDER_NUMBER, TOTAL, payRef).toJson());
  }

  public StapledStatement evidence(long amount, String payRef) {
    return evidence(bank, amount, payRef);
  }

  public StapledStatement evidence(StatementSigner by, long amount, String payRef) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("amount", amount)
            .put("currency", "FRF")
            .put("payRef", payRef)
            .put("bookedAt", now().getEpochSecond());
    return say(by, TRANSFER_EVIDENCE, Optional.empty(), Optional.empty(), body);
  }

  public StapledStatement payment(StapledStatement confirmation) {
    return payment(confirmation, evidence(TOTAL.minorUnits(), PAY_REF));
  }

  public StapledStatement payment(StapledStatement confirmation, StapledStatement evidence) {
    return payment(confirmation, PAY_REF, evidence);
  }

  public StapledStatement payment(
      StapledStatement confirmation, String payRef, StapledStatement evidence) {
    return payment("banktransfer", confirmation, payRef, evidence);
  }

  public StapledStatement payment(
      String system, StapledStatement confirmation, String payRef, StapledStatement evidence) {
    return say(
        buyer,
        CommerceTypes.PAYMENT,
        Optional.of(confirmation),
        Optional.of(seller),
        new PaymentContent(system, TOTAL, payRef, evidence).toJson());
  }

  public StapledStatement receipt(StapledStatement payment) {
    return say(
        seller,
        CommerceTypes.RECEIPT,
        Optional.of(payment),
        Optional.of(buyer),
        new ReceiptContent(ORDER_NUMBER, TOTAL, PAY_REF).toJson());
  }

  /// Offer, order, confirmation, payment, receipt.
  public List<StapledStatement> statements() {
    StapledStatement offer = offer();
    StapledStatement order = order(offer);
    StapledStatement confirmation = confirmation(order);
    StapledStatement payment = payment(confirmation);
    return List.of(offer, order, confirmation, payment, receipt(payment));
  }

  public StapledStatement say(
      StatementSigner signer,
      StatementType type,
      Optional<StapledStatement> previous,
      Optional<StatementSigner> addressee,
      ObjectNode body) {
    Optional<StatementHash> prev = previous.map(before -> before.statement().hash());
    return signer.sign(
        type,
        new StatementPayload(
            UUID.randomUUID(),
            prev,
            addressee.map(party -> party.self().thumbprint()),
            body,
            "FR",
            now().plus(Duration.ofDays(30))));
  }

  public static DealId deal(StapledStatement offer) {
    return new DealId(offer.statement().hash());
  }

  private Instant now() {
    return pki.clock().instant();
  }
}
