package org.semper.fuzz;

import java.util.List;
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
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import tools.jackson.databind.JsonNode;

/// Every message between extension and agent, each tried by every parser: none takes another's for its own and loses a member.
final class MessageInput {

  private static final int MAX_BYTES = 512 * 1024;

  private static final List<Form<?>> FORMS =
      List.of(
          new Form<>(HelloRequest::parse, HelloRequest::toJson),
          new Form<>(HelloAnswer::parse, HelloAnswer::toJson),
          new Form<>(DealRequest::parse, DealRequest::toJson),
          new Form<>(DealView::parse, DealView::toJson),
          new Form<>(DealList::parse, DealList::toJson),
          new Form<>(EmptyMessage::parse, EmptyMessage::toJson),
          new Form<>(EventHint::parse, EventHint::toJson),
          new Form<>(EventsTicket::parse, EventsTicket::toJson),
          new Form<>(RaiseRequest::parse, RaiseRequest::toJson),
          new Form<>(PairingOpened::parse, PairingOpened::toJson),
          new Form<>(PairingCommit::parse, PairingCommit::toJson),
          new Form<>(PairingReveal::parse, PairingReveal::toJson),
          new Form<>(PairingProof::parse, PairingProof::toJson),
          new Form<>(json -> Problem.parse(JsonFields.of(json, "problem")), Problem::toJson));

  private MessageInput() {}

  static void take(byte[] input) {
    try {
      JsonNode json = StrictJson.parse(input, MAX_BYTES);
      FORMS.forEach(form -> form.take(json));
    } catch (JsonRejected e) {
      // What is not JSON of ours is refused.
    }
  }

  private record Form<T>(Whole.Reader<T> reader, Whole.Writer<T> writer) {

    void take(JsonNode json) {
      try {
        T message = reader.read(json);
        Whole.requireSame(json, writer.json(message));
        Whole.require(message, writer, reader);
      } catch (JsonRejected | StatementRejected e) {
        // What is no such message is refused.
      }
    }
  }
}
