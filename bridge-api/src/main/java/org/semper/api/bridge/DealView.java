package org.semper.api.bridge;

import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the extension may know of a deal. Nothing here is for a page, save order number and return address once it is paid.
///
/// @param deal hash of the deal's first statement
/// @param seller as the offer names it, at most 200 characters; verified only from [DealState#ORDERED] on
/// @param total as the offer says
/// @param orderNumber the seller's own, at most 40 characters, once the order is confirmed
/// @param returnUrl where the browser may go, once the deal is done
/// @param problem why the deal does not go on
public record DealView(
    StatementHash deal,
    DealState state,
    String seller,
    Money total,
    Optional<String> orderNumber,
    Optional<HttpsAddress> returnUrl,
    Optional<Problem> problem) {

  private static final int MAX_SELLER = 200;
  private static final int MAX_ORDER_NUMBER = 40;

  public DealView {
    PlainText.require(seller, MAX_SELLER, "seller");
    orderNumber.ifPresent(number -> PlainText.require(number, MAX_ORDER_NUMBER, "order number"));
  }

  public static DealView parse(JsonNode message) throws JsonRejected {
    return parse(JsonFields.of(message, "message"));
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("deal", deal.text()).put("state", state.text()).put("seller", seller);
    json.set("total", total.toJson());
    orderNumber.ifPresent(number -> json.put("orderNumber", number));
    returnUrl.ifPresent(address -> json.put("returnUrl", address.text()));
    problem.ifPresent(value -> json.set("problem", value.toJson()));
    return json;
  }

  static DealView parse(JsonFields fields) throws JsonRejected {
    DealView view =
        new DealView(
            deal(fields),
            state(fields),
            fields.text("seller", MAX_SELLER),
            Money.parse(fields.object("total")),
            fields.optionalText("orderNumber", MAX_ORDER_NUMBER),
            returnUrl(fields),
            Problem.optional(fields, "problem"));
    fields.end();
    return view;
  }

  static StatementHash deal(JsonFields fields) throws JsonRejected {
    return StatementHash.parse(fields.text("deal", 43))
        .orElseThrow(() -> fields.outOfRange("deal"));
  }

  private static DealState state(JsonFields fields) throws JsonRejected {
    String text = fields.text("state", 20);
    for (DealState state : DealState.values()) {
      if (state.text().equals(text)) {
        return state;
      }
    }
    throw fields.outOfRange("state");
  }

  private static Optional<HttpsAddress> returnUrl(JsonFields fields) throws JsonRejected {
    Optional<String> text = fields.optionalText("returnUrl", HttpsAddress.MAX_LENGTH);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        HttpsAddress.parse(text.get()).orElseThrow(() -> fields.outOfRange("returnUrl")));
  }
}
