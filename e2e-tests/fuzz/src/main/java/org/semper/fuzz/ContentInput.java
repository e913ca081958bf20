package org.semper.fuzz;

import java.util.Arrays;
import java.util.List;
import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.CommerceTypes;
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
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.JsonNode;

/// What statements say: the first byte chooses the type, the others are the payload. A content that is read writes the body it
/// was read from, member by member.
final class ContentInput {

  private static final List<Content<?>> CONTENTS =
      List.of(
          new Content<>(CommerceTypes.OFFER, OfferContent::parse, OfferContent::toJson),
          new Content<>(CommerceTypes.ORDER, OrderContent::parse, OrderContent::toJson),
          new Content<>(
              CommerceTypes.ORDER_CONFIRMATION,
              ConfirmationContent::parse,
              ConfirmationContent::toJson),
          new Content<>(CommerceTypes.PAYMENT, PaymentContent::parse, PaymentContent::toJson),
          new Content<>(
              CommerceTypes.ORDER_REFUSAL, OrderRefusalContent::parse, OrderRefusalContent::toJson),
          new Content<>(
              CommerceTypes.PAYMENT_REFUSAL,
              PaymentRefusalContent::parse,
              PaymentRefusalContent::toJson),
          new Content<>(CommerceTypes.RECEIPT, ReceiptContent::parse, ReceiptContent::toJson),
          new Content<>(
              CommerceTypes.WITHDRAWAL, WithdrawalContent::parse, WithdrawalContent::toJson),
          new Content<>(
              CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
              AcknowledgementContent::parse,
              AcknowledgementContent::toJson),
          new Content<>(
              CommerceTypes.WITHDRAWAL_REFUSAL,
              WithdrawalRefusalContent::parse,
              WithdrawalRefusalContent::toJson),
          new Content<>(CommerceTypes.COMPLAINT, ComplaintContent::parse, ComplaintContent::toJson),
          new Content<>(
              CommerceTypes.COMPLAINT_ANSWER,
              ComplaintAnswerContent::parse,
              ComplaintAnswerContent::toJson),
          new Content<>(CommerceTypes.REFUND, RefundContent::parse, RefundContent::toJson),
          new Content<>(
              CommerceTypes.REFUND_INQUIRY,
              RefundInquiryContent::parse,
              RefundInquiryContent::toJson));

  private ContentInput() {}

  static void take(byte[] input) {
    if (input.length > 0) {
      CONTENTS
          .get((input[0] & 0xFF) % CONTENTS.size())
          .take(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /// The first byte for a type.
  static int choice(StatementType type) {
    return CONTENTS.stream().map(Content::type).toList().indexOf(type);
  }

  private record Content<T>(StatementType type, Reader<T> reader, Writer<T> writer) {

    void take(byte[] payload) {
      try {
        UnverifiedStatement statement =
            UnverifiedStatement.parse(GoldenOffer.compact(type, payload));
        JsonNode body = statement.payload().body();
        Whole.requireSame(body, writer.json(reader.read(statement)));
      } catch (StatementRejected | JsonRejected e) {
        // What is not well-formed is refused.
      }
    }
  }

  /// Reads a content.
  private interface Reader<T> {
    T read(UnverifiedStatement statement) throws StatementRejected;
  }

  /// Writes it.
  private interface Writer<T> {
    JsonNode json(T content);
  }
}
