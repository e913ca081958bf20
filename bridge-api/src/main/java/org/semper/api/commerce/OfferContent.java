package org.semper.api.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `offer`: what is sold, at what price, to be ordered where and until when. Until when is the payload's `exp`.
///
/// An offer whose lines do not sum cannot be built and does not parse: `subtotal` = Σ quantity·unitPrice and
/// `total` = subtotal + Σ taxes + shipping, exactly. All amounts are minor units of `currency`.
///
/// @param seller the seller's name as certified
/// @param origin web origin of the page that sells (RFC 6454), such as `https://shop.example`
/// @param items 1 to 100
/// @param orderEndpoint https address that takes the order and what follows it; same host as the origin
/// @param returnUrl https address the browser goes to when the deal is done; same host as the origin
/// @param payBy latest payment, whole seconds
/// @param nonce makes every offer unique, 16 to 64 characters
public record OfferContent(
    String seller,
    String origin,
    List<Item> items,
    Currency currency,
    long subtotal,
    List<Tax> taxes,
    long shipping,
    long total,
    Terms terms,
    long withdrawalDays,
    List<PaymentOption> payment,
    String orderEndpoint,
    String returnUrl,
    Instant payBy,
    String nonce) {

  private static final int MAX_ITEMS = 100;
  private static final long LAST_SECOND = 253_402_300_799L;

  public OfferContent {
    items = List.copyOf(items);
    taxes = List.copyOf(taxes);
    payment = List.copyOf(payment);
    if (items.isEmpty() || items.size() > MAX_ITEMS || payment.isEmpty()) {
      throw new IllegalArgumentException("an offer has 1 to 100 items and a way to pay");
    }
    if (nonce.length() < 16 || nonce.length() > 64) {
      throw new IllegalArgumentException("an offer's nonce has 16 to 64 characters");
    }
    if (!sums(items, subtotal, taxes, shipping, total)) {
      throw new IllegalArgumentException("the offer's lines do not sum");
    }
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed offer whose lines sum
  public static OfferContent parse(UnverifiedStatement statement) throws StatementRejected {
    if (!statement.type().equals(CommerceTypes.OFFER)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      return parse(JsonFields.of(statement.payload().body(), "body"));
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  public Money totalMoney() {
    return new Money(total, currency);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("seller", seller).put("origin", origin);
    ArrayNode itemArray = json.putArray("items");
    items.forEach(item -> itemArray.add(item.toJson()));
    json.put("currency", currency.getCurrencyCode()).put("subtotal", subtotal);
    ArrayNode taxArray = json.putArray("taxes");
    taxes.forEach(tax -> taxArray.add(tax.toJson()));
    json.put("shipping", shipping).put("total", total);
    json.set("terms", terms.toJson());
    json.put("withdrawalDays", withdrawalDays);
    ArrayNode paymentArray = json.putArray("payment");
    payment.forEach(option -> paymentArray.add(option.toJson()));
    json.put("orderEndpoint", orderEndpoint).put("returnUrl", returnUrl);
    json.put("payBy", payBy.getEpochSecond()).put("nonce", nonce);
    return json;
  }

  private static OfferContent parse(JsonFields fields) throws JsonRejected {
    List<Item> items = new ArrayList<>();
    for (JsonFields item : fields.objects("items", MAX_ITEMS)) {
      items.add(Item.parse(item));
    }
    List<Tax> taxes = new ArrayList<>();
    for (JsonFields tax : fields.objects("taxes", 10)) {
      taxes.add(Tax.parse(tax));
    }
    List<PaymentOption> payment = new ArrayList<>();
    for (JsonFields option : fields.objects("payment", 10)) {
      payment.add(PaymentOption.parse(option));
    }
    OfferContent offer =
        new OfferContent(
            fields.text("seller", 200),
            fields.text("origin", 300),
            items,
            Amounts.currency(fields),
            Amounts.minorUnits(fields, "subtotal"),
            taxes,
            Amounts.minorUnits(fields, "shipping"),
            Amounts.minorUnits(fields, "total"),
            Terms.parse(fields.object("terms")),
            fields.integer("withdrawalDays", 0, 365),
            payment,
            fields.text("orderEndpoint", 500),
            fields.text("returnUrl", 500),
            Instant.ofEpochSecond(fields.integer("payBy", 0, LAST_SECOND)),
            fields.text("nonce", 64));
    fields.end();
    return offer;
  }

  private static boolean sums(
      List<Item> items, long subtotal, List<Tax> taxes, long shipping, long total) {
    try {
      long lines = 0;
      for (Item item : items) {
        lines = Math.addExact(lines, Math.multiplyExact(item.quantity(), item.unitPrice()));
      }
      long sum = Math.addExact(lines, shipping);
      for (Tax tax : taxes) {
        sum = Math.addExact(sum, tax.amount());
      }
      return lines == subtotal && sum == total && shipping >= 0 && total <= Money.MAX_MINOR_UNITS;
    } catch (ArithmeticException e) {
      return false;
    }
  }
}
