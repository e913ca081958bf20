package org.semper.api.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.semper.api.bridge.DealList;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.EmptyMessage;
import org.semper.api.bridge.EventHint;
import org.semper.api.bridge.EventsTicket;
import org.semper.api.bridge.HelloAnswer;
import org.semper.api.bridge.HelloRequest;
import org.semper.api.bridge.PairingCommit;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingProof;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.bridge.Problem;
import org.semper.api.bridge.RaiseRequest;
import org.semper.api.commerce.AcknowledgementContent;
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
import org.semper.api.commerce.RefundInquiryContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a vector as the agent would.
final class AgentReading {

  private static final int MAX_BYTES = 512 * 1024;

  /// Reads a message and writes it again.
  private interface Reader {
    ObjectNode again(JsonNode message) throws JsonRejected, StatementRejected;
  }

  private static final Map<String, Reader> MESSAGES =
      Map.ofEntries(
          Map.entry("hello-request", m -> HelloRequest.parse(m).toJson()),
          Map.entry("hello-answer", m -> HelloAnswer.parse(m).toJson()),
          Map.entry("pairing-commit", m -> PairingCommit.parse(m).toJson()),
          Map.entry("pairing-opened", m -> PairingOpened.parse(m).toJson()),
          Map.entry("pairing-reveal", m -> PairingReveal.parse(m).toJson()),
          Map.entry("pairing-proof", m -> PairingProof.parse(m).toJson()),
          Map.entry("deal-request", m -> DealRequest.parse(m).toJson()),
          Map.entry("deal-view", m -> DealView.parse(m).toJson()),
          Map.entry("deal-list", m -> DealList.parse(m).toJson()),
          Map.entry("raise-request", m -> RaiseRequest.parse(m).toJson()),
          Map.entry("empty-message", m -> EmptyMessage.parse(m).toJson()),
          Map.entry("events-ticket", m -> EventsTicket.parse(m).toJson()),
          Map.entry("event-hint", m -> EventHint.parse(m).toJson()),
          Map.entry("problem", m -> Problem.parse(JsonFields.of(m, "problem")).toJson()));

  private AgentReading() {}

  /// Reads a case of `vectors/messages`.
  ///
  /// @return `accept`, or the reason why not
  static String ofMessage(JsonNode vector) {
    try {
      again(vector);
      return StatementCase.ACCEPT;
    } catch (JsonRejected e) {
      return e.reason().name();
    } catch (StatementRejected e) {
      return e.reason().name();
    }
  }

  /// Reads a message and writes it again.
  static ObjectNode again(JsonNode vector) throws JsonRejected, StatementRejected {
    byte[] text = vector.get("text").stringValue().getBytes(StandardCharsets.UTF_8);
    return MESSAGES
        .get(vector.get("message").stringValue())
        .again(StrictJson.parse(text, MAX_BYTES));
  }

  /// Reads a case of `vectors/statements`.
  ///
  /// @return `accept`, or the reason why not
  static String ofStatement(JsonNode vector) {
    try {
      StapledStatement stapled =
          StapledStatement.parse(JsonFields.of(stapled((ObjectNode) vector), "stapled"));
      content(vector.get("type").stringValue(), stapled.statement());
      return StatementCase.ACCEPT;
    } catch (JsonRejected e) {
      return e.reason().name();
    } catch (StatementRejected e) {
      return e.reason().name();
    }
  }

  /// The statement as it travels.
  static ObjectNode stapled(ObjectNode vector) {
    ObjectNode stapled = vector.objectNode();
    stapled.set("statement", vector.get("statement"));
    stapled.set("ocsp", vector.get("ocsp"));
    return stapled;
  }

  private static ObjectNode content(String type, UnverifiedStatement statement)
      throws StatementRejected {
    return switch (type) {
      case "offer" -> OfferContent.parse(statement).toJson();
      case "order" -> OrderContent.parse(statement).toJson();
      case "order-confirmation" -> ConfirmationContent.parse(statement).toJson();
      case "order-refusal" -> OrderRefusalContent.parse(statement).toJson();
      case "payment" -> PaymentContent.parse(statement).toJson();
      case "payment-refusal" -> PaymentRefusalContent.parse(statement).toJson();
      case "receipt" -> ReceiptContent.parse(statement).toJson();
      case "withdrawal" -> WithdrawalContent.parse(statement).toJson();
      case "withdrawal-acknowledgement" -> AcknowledgementContent.parse(statement).toJson();
      case "withdrawal-refusal" -> WithdrawalRefusalContent.parse(statement).toJson();
      case "complaint" -> ComplaintContent.parse(statement).toJson();
      case "complaint-answer" -> ComplaintAnswerContent.parse(statement).toJson();
      case "refund" -> RefundContent.parse(statement).toJson();
      case "refund-inquiry" -> RefundInquiryContent.parse(statement).toJson();
      default -> throw new IllegalArgumentException("no such type: " + type);
    };
  }
}
