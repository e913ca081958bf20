package org.semper.api.vectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.commerce.Horizons;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import tools.jackson.databind.node.ObjectNode;

/// `statements/horizons.json`: every golden statement that ends when its kind must, a second later, and at the end of time; and
/// the offer that may be paid so long.
final class HorizonCases {

  private static final long LAST_SECOND = 253_402_300_799L;

  private final List<StatementCase> cases = new ArrayList<>();

  private HorizonCases() {}

  static List<StatementCase> all() throws StatementRejected {
    HorizonCases horizons = new HorizonCases();
    for (Map.Entry<StatementType, String> said : golden().entrySet()) {
      horizons.around(
          said.getKey(),
          said.getValue(),
          "exp",
          Horizons.ofExpiry(said.getKey()),
          payload -> payload);
    }
    horizons.around(
        CommerceTypes.OFFER,
        GoldenPurchase.offer(),
        "payBy",
        Horizons.PAY_BY,
        payload -> (ObjectNode) payload.get("body"));
    return horizons.cases;
  }

  private static Map<StatementType, String> golden() throws StatementRejected {
    Map<StatementType, String> golden = new LinkedHashMap<>();
    golden.put(CommerceTypes.OFFER, GoldenPurchase.offer());
    golden.put(CommerceTypes.ORDER, GoldenPurchase.order());
    golden.put(CommerceTypes.ORDER_CONFIRMATION, GoldenPurchase.confirmation());
    golden.put(CommerceTypes.ORDER_REFUSAL, GoldenPurchase.refusal());
    golden.put(CommerceTypes.PAYMENT, GoldenPurchase.payment());
    golden.put(CommerceTypes.PAYMENT_REFUSAL, GoldenPurchase.paymentRefusal());
    golden.put(CommerceTypes.RECEIPT, GoldenPurchase.receipt());
    golden.put(CommerceTypes.WITHDRAWAL, GoldenAfterSale.withdrawal());
    golden.put(CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT, GoldenAfterSale.acknowledgement());
    golden.put(CommerceTypes.WITHDRAWAL_REFUSAL, GoldenAfterSale.withdrawalRefusal());
    golden.put(CommerceTypes.COMPLAINT, GoldenAfterSale.complaint());
    golden.put(CommerceTypes.COMPLAINT_ANSWER, GoldenAfterSale.complaintAnswer());
    golden.put(CommerceTypes.REFUND, GoldenAfterSale.refund());
    golden.put(CommerceTypes.REFUND_INQUIRY, GoldenAfterSale.inquiry());
    return golden;
  }

  /// Where in a payload the time stands.
  private interface Place {
    ObjectNode in(ObjectNode payload);
  }

  private void around(
      StatementType type, String golden, String member, Duration ahead, Place place) {
    long last = GoldenOffer.SIGNED_AT.plus(ahead).getEpochSecond();
    String name = type.name() + "-" + member;
    add(name + "-at-its-horizon", type, golden, "accept", p -> place.in(p).put(member, last));
    add(name + "-a-second-later", type, golden, "HORIZON", p -> place.in(p).put(member, last + 1));
    add(
        name + "-at-the-end-of-time",
        type,
        golden,
        "HORIZON",
        p -> place.in(p).put(member, LAST_SECOND));
  }

  private void add(
      String name, StatementType type, String golden, String agent, Consumer<ObjectNode> change) {
    ObjectNode payload = payload(golden);
    change.accept(payload);
    String statement =
        VectorParty.SELLER.sign(
            VectorParty.SELLER.header(type, GoldenOffer.SIGNED_AT), StrictJson.bytes(payload));
    boolean courier = type.equals(CommerceTypes.OFFER);
    String schema = agent.equals(StatementCase.ACCEPT) ? agent : "none";
    cases.add(
        new StatementCase(
            name,
            "times are measured from the statement's own date",
            type,
            statement,
            List.of(),
            courier,
            agent,
            schema));
  }

  private static ObjectNode payload(String golden) {
    byte[] json = Base64Url.bytes(golden.split("\\.", -1)[1]);
    try {
      return (ObjectNode) StrictJson.parse(json, json.length);
    } catch (JsonRejected e) {
      throw new IllegalStateException(e);
    }
  }
}
