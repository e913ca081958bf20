package org.semper.commerce.buyer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.buyer.AnswerRejected.Reason;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;

/// Decides whether what a seller answered concludes the step it answers: signed by the deal's seller, addressed to the
/// owner, answering exactly the statement that was sent, and repeating what it is about.
final class AnswerVerifier {

  private final StatementVerifier verifier;
  private final TimeStampVerifier stamps;
  private final Clock clock;

  AnswerVerifier(StatementVerifier verifier, TimeStampVerifier stamps, Clock clock) {
    this.verifier = verifier;
    this.stamps = stamps;
    this.clock = clock;
  }

  /// The confirmation of the deal's order.
  ///
  /// @param seen the time at which a notary saw it, if one did
  VerifiedStatement confirmation(Deal deal, StapledStatement answer, Optional<Instant> seen)
      throws AnswerRejected {
    VerifiedStatement verified = answering(deal, DealEvent.ORDER, answer);
    try {
      ConfirmationContent content = ConfirmationContent.parse(answer.statement());
      requireTotal(deal, content.total());
      requireReference(deal, content.payRef());
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    if (!clock.instant().isBefore(verified.payload().expires())) {
      throw new AnswerRejected(Reason.EXPIRED);
    }
    requireInTime(deal, verified, seen);
    return verified;
  }

  /// The refusal of the deal's order.
  VerifiedStatement refusal(Deal deal, StapledStatement answer) throws AnswerRejected {
    VerifiedStatement verified = answering(deal, DealEvent.ORDER, answer);
    try {
      OrderRefusalContent.parse(answer.statement());
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  /// A confirmation counts if it came while the order stood, by our clock or a notary's, and by the seller's own word.
  private void requireInTime(Deal deal, VerifiedStatement confirmation, Optional<Instant> seen)
      throws AnswerRejected {
    Instant end = deal.statement(DealEvent.ORDER).orElseThrow().statement().payload().expires();
    boolean came = clock.instant().isBefore(end) || seen.filter(at -> !at.isAfter(end)).isPresent();
    if (!came || confirmation.issuedAt().isAfter(end)) {
      throw new AnswerRejected(Reason.EXPIRED);
    }
  }

  /// A time-stamp of a statement, if it holds; one that does not counts as none.
  Optional<TimeStamp> stamp(StapledStatement stamped, Optional<Stamp> stamp) {
    try {
      return stamp.isEmpty()
          ? Optional.empty()
          : Optional.of(
              stamps.verify(stamp.get().timeStamp(), stamped.statement().signatureText()));
    } catch (TimeStampRejected e) {
      return Optional.empty();
    }
  }

  /// The receipt for the deal's payment. A receipt never comes too late.
  VerifiedStatement receipt(Deal deal, StapledStatement answer) throws AnswerRejected {
    VerifiedStatement verified = answering(deal, DealEvent.PAYMENT, answer);
    try {
      ReceiptContent content = ReceiptContent.parse(answer.statement());
      requireTotal(deal, content.amount());
      requireReference(deal, content.payRef());
      requireOrderNumber(deal, content.orderNumber());
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  /// The refusal of the deal's payment.
  VerifiedStatement paymentRefusal(Deal deal, StapledStatement answer) throws AnswerRejected {
    VerifiedStatement verified = answering(deal, DealEvent.PAYMENT, answer);
    try {
      PaymentRefusalContent.parse(answer.statement());
    } catch (StatementRejected e) {
      throw new AnswerRejected(Reason.CONTENT, e);
    }
    return verified;
  }

  /// A statement of the deal's seller to the owner that answers this statement of the deal. What it says is not judged.
  VerifiedStatement answering(Deal deal, DealEvent answered, StapledStatement answer)
      throws AnswerRejected {
    return answering(deal, deal.statement(answered).orElseThrow(), answer);
  }

  /// The same by the statement itself.
  VerifiedStatement answering(Deal deal, StapledStatement answered, StapledStatement answer)
      throws AnswerRejected {
    VerifiedStatement verified;
    try {
      verified = verifier.verify(answer, Role.SELLER);
    } catch (VerificationFailed e) {
      throw new AnswerRejected(Reason.NOT_VERIFIED, e);
    }
    requireSeller(deal, verified.signer());
    requireAnswers(answered.statement(), verified);
    requireAddressed(deal, verified.payload());
    return verified;
  }

  /// The seller's certificate may have been renewed since the offer.
  private static void requireSeller(Deal deal, Party signer) throws AnswerRejected {
    if (!SameParty.signed(signer, deal.statement(DealEvent.OFFER).orElseThrow().statement())) {
      throw new AnswerRejected(Reason.NOT_THE_SELLER);
    }
  }

  private static void requireAnswers(UnverifiedStatement answered, VerifiedStatement answer)
      throws AnswerRejected {
    if (answer.payload().prev().filter(answered.hash()::equals).isEmpty()) {
      throw new AnswerRejected(Reason.ANSWERS_SOMETHING_ELSE);
    }
    if (answer.precedes(answered)) {
      throw new AnswerRejected(Reason.TIME);
    }
  }

  private static void requireAddressed(Deal deal, StatementPayload payload) throws AnswerRejected {
    if (!deal.isAddressee(DealEvent.ORDER, payload.to())) {
      throw new AnswerRejected(Reason.ADDRESSED_ELSEWHERE);
    }
  }

  private static void requireTotal(Deal deal, Money amount) throws AnswerRejected {
    if (!amount.equals(deal.offer().totalMoney())) {
      throw new AnswerRejected(Reason.AMOUNT_DIFFERS);
    }
  }

  static void requireReference(Deal deal, String payRef) throws AnswerRejected {
    if (deal.payRef().filter(ref -> ref.text().equals(payRef)).isEmpty()) {
      throw new AnswerRejected(Reason.REFERENCE_DIFFERS);
    }
  }

  static void requireOrderNumber(Deal deal, String orderNumber) throws AnswerRejected {
    if (deal.confirmation().filter(c -> c.orderNumber().equals(orderNumber)).isEmpty()) {
      throw new AnswerRejected(Reason.ORDER_NUMBER_DIFFERS);
    }
  }
}
