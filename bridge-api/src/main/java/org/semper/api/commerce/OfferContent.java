package org.semper.api.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.statement.WholeSeconds;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `offer`: what is sold, at what price, to be ordered where and until when. Until when is the payload's `exp`.
///
/// An offer whose lines do not sum cannot be built and does not parse: `subtotal` = Σ quantity·unitPrice and
/// `total` = subtotal + Σ taxes + shipping, exactly. All amounts are minor units of `currency`.
///
/// @param seller the seller's name as certified, at most 200 characters
/// @param origin of the page that sells
/// @param items 1 to 100
/// @param taxes at most 10
/// @param withdrawalDays 0 to 365
/// @param payment 1 to 10, each of another system
/// @param orderEndpoint takes the order and what follows it; same host as the origin
/// @param returnUrl where the browser goes when the deal is done; same host as the origin
/// @param payBy latest payment, whole seconds
/// @param nonce makes every offer unique, 16 to 64 characters
public record OfferContent(
    String seller,
    WebOrigin origin,
    List<Item> items,
    Currency currency,
    long subtotal,
    List<Tax> taxes,
    long shipping,
    long total,
    Terms terms,
    long withdrawalDays,
    List<PaymentOption> payment,
    HttpsAddress orderEndpoint,
    HttpsAddress returnUrl,
    Instant payBy,
    String nonce) {

  private static final int MAX_ITEMS = 100;
  private static final int MAX_TAXES = 10;
  private static final int MAX_PAYMENT = 10;
  private static final int MAX_SELLER = 200;
  private static final int MAX_NONCE = 64;
  private static final int MAX_WITHDRAWAL_DAYS = 365;

  public OfferContent {
    items = List.copyOf(items);
    taxes = List.copyOf(taxes);
    payment = List.copyOf(payment);
    PlainText.require(seller, MAX_SELLER, "seller");
    if (items.isEmpty() || items.size() > MAX_ITEMS || taxes.size() > MAX_TAXES) {
      throw new IllegalArgumentException("an offer has 1 to 100 items and at most 10 taxes");
    }
    requireDistinctSystems(payment);
    requireSameHost(origin, terms.url(), orderEndpoint, returnUrl);
    if (withdrawalDays < 0
        || withdrawalDays > MAX_WITHDRAWAL_DAYS
        || !WholeSeconds.isWhole(payBy)) {
      throw new IllegalArgumentException("withdrawal days or pay-by time out of range");
    }
    if (!PlainText.isPlain(nonce, MAX_NONCE) || nonce.length() < 16) {
      throw new IllegalArgumentException("an offer's nonce has 16 to 64 characters");
    }
    if (!sums(items, subtotal, taxes, shipping, total)) {
      throw new IllegalArgumentException("the offer's lines do not sum");
    }
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed offer whose lines sum, HORIZON for one that stands
  ///     or may be paid for longer than [Horizons] has it
  public static OfferContent parse(UnverifiedStatement statement) throws StatementRejected {
    OfferContent offer = Body.read(statement, CommerceTypes.OFFER, OfferContent::parse);
    Horizon.require(statement, offer.payBy, Horizons.PAY_BY);
    return offer;
  }

  public Money totalMoney() {
    return new Money(total, currency);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("seller", seller).put("origin", origin.text());
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
    json.put("orderEndpoint", orderEndpoint.text()).put("returnUrl", returnUrl.text());
    json.put("payBy", payBy.getEpochSecond()).put("nonce", nonce);
    return json;
  }

  private static OfferContent parse(JsonFields fields) throws JsonRejected {
    List<Item> items = new ArrayList<>();
    for (JsonFields item : fields.objects("items", MAX_ITEMS)) {
      items.add(Item.parse(item));
    }
    List<Tax> taxes = new ArrayList<>();
    for (JsonFields tax : fields.objects("taxes", MAX_TAXES)) {
      taxes.add(Tax.parse(tax));
    }
    List<PaymentOption> payment = new ArrayList<>();
    for (JsonFields option : fields.objects("payment", MAX_PAYMENT)) {
      payment.add(PaymentOption.parse(option));
    }
    return new OfferContent(
        fields.text("seller", MAX_SELLER),
        Addresses.origin(fields, "origin"),
        items,
        Money.currency(fields),
        Amounts.minorUnits(fields, "subtotal"),
        taxes,
        Amounts.minorUnits(fields, "shipping"),
        Amounts.minorUnits(fields, "total"),
        Terms.parse(fields.object("terms")),
        fields.integer("withdrawalDays", 0, MAX_WITHDRAWAL_DAYS),
        payment,
        Addresses.https(fields, "orderEndpoint"),
        Addresses.https(fields, "returnUrl"),
        WholeSeconds.read(fields, "payBy"),
        fields.text("nonce", MAX_NONCE));
  }

  private static void requireDistinctSystems(List<PaymentOption> payment) {
    long systems = payment.stream().map(PaymentOption::system).distinct().count();
    if (payment.isEmpty() || payment.size() > MAX_PAYMENT || systems != payment.size()) {
      throw new IllegalArgumentException("an offer has 1 to 10 different payment systems");
    }
  }

  private static void requireSameHost(WebOrigin origin, HttpsAddress... addresses) {
    for (HttpsAddress address : addresses) {
      if (!address.sharesHostWith(origin)) {
        throw new IllegalArgumentException("an address of the offer is of another host");
      }
    }
  }

  private static boolean sums(
      List<Item> items, long subtotal, List<Tax> taxes, long shipping, long total) {
    try {
      long lines = 0;
      for (Item item : items) {
        lines = Math.addExact(lines, item.amount());
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
