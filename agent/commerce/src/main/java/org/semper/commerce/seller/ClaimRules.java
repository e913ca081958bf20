package org.semper.commerce.seller;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.RefundInquiryContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.VerifiedStatement;

/// Which claims a seller takes after a sale: from the party that signed the order, about that order, in time, for the
/// first time.
final class ClaimRules {

  private final Clock clock;

  ClaimRules(Clock clock) {
    this.clock = clock;
  }

  void requireWithdrawal(Deal deal, VerifiedStatement withdrawal) throws SaleRefused {
    requireFromBuyer(deal, withdrawal);
    requireAnswers(withdrawal, said(deal, DealEvent.RECEIPT, DealEvent.CONFIRMATION));
    requireOrder(
        deal, number(withdrawal, WithdrawalContent::parse, WithdrawalContent::orderNumber));
    Claims claims = new Claims(deal);
    if (isTooLate(deal, claims, withdrawal)) {
      throw new SaleRefused(ErrorCode.WITHDRAWAL_EXPIRED, "the period is over");
    }
    if (!claims.mayWithdraw(withdrawal.issuedAt())) {
      throw refused("there is nothing to withdraw from");
    }
  }

  /// Whether somebody else's clock shows that a withdrawal was signed within the period: the seller's own on its arrival, or a
  /// notary's. From an unpaid order one may withdraw as long as it is unpaid.
  ///
  /// @param deal with the withdrawal
  /// @param stamped when a notary saw it, if one did
  boolean isShownInTime(Deal deal, Optional<Instant> stamped) {
    return deal.withdrawalPeriod()
        .filter(
            period -> !period.includes(arrived(deal)) && stamped.filter(period::includes).isEmpty())
        .isEmpty();
  }

  private static Instant arrived(Deal deal) {
    return deal.at(DealEvent.WITHDRAWAL).orElseThrow();
  }

  void requireComplaint(Deal deal, VerifiedStatement complaint) throws SaleRefused {
    requireFromBuyer(deal, complaint);
    requireAnswers(complaint, said(deal, DealEvent.RECEIPT));
    requireOrder(deal, number(complaint, ComplaintContent::parse, ComplaintContent::orderNumber));
    requireInForce(complaint);
    if (!new Claims(deal).mayComplain()) {
      throw refused("there is nothing to complain about, or no more");
    }
  }

  /// @param deal of the promise that the inquiry names
  void requireInquiry(Deal deal, VerifiedStatement inquiry) throws SaleRefused {
    requireFromBuyer(deal, inquiry);
    requireOrder(
        deal, number(inquiry, RefundInquiryContent::parse, RefundInquiryContent::orderNumber));
    requireInForce(inquiry);
    requireAnswers(
        inquiry,
        deal.promise()
            .map(promise -> promise.statement().statement())
            .orElseThrow(() -> refused("no refund was promised")));
  }

  /// Somebody certified under the same name is somebody else; a renewed certificate or key of the buyer's is not.
  private static void requireFromBuyer(Deal deal, VerifiedStatement claim) throws SaleRefused {
    UnverifiedStatement order = deal.statement(DealEvent.ORDER).orElseThrow().statement();
    if (!SameParty.signed(claim.signer(), order)) {
      throw refused("signed by somebody else than the order");
    }
    if (!deal.isAddressee(DealEvent.OFFER, claim.payload().to())) {
      throw refused("addressed to somebody else");
    }
  }

  private static void requireAnswers(VerifiedStatement claim, UnverifiedStatement answered)
      throws SaleRefused {
    if (claim.payload().prev().filter(answered.hash()::equals).isEmpty()) {
      throw refused("does not answer what it is about");
    }
    SaleRefused.requireLater(claim, answered);
  }

  private static void requireOrder(Deal deal, String number) throws SaleRefused {
    if (deal.confirmation().filter(c -> c.orderNumber().equals(number)).isEmpty()) {
      throw refused("another order number");
    }
  }

  private void requireInForce(VerifiedStatement claim) throws SaleRefused {
    if (!clock.instant().isBefore(claim.payload().expires())) {
      throw refused("has expired");
    }
  }

  /// Signed after the period, or so long under way that nobody has to reckon with it any more.
  private boolean isTooLate(Deal deal, Claims claims, VerifiedStatement withdrawal) {
    Instant expires = withdrawal.payload().expires();
    boolean signedLate =
        deal.withdrawalPeriod()
            .filter(period -> !period.includes(withdrawal.issuedAt()))
            .isPresent();
    return signedLate
        || expires.isAfter(claims.withdrawalExpires())
        || !clock.instant().isBefore(expires);
  }

  private static UnverifiedStatement said(Deal deal, DealEvent... events) throws SaleRefused {
    for (DealEvent event : events) {
      if (deal.statement(event).isPresent()) {
        return deal.statement(event).get().statement();
      }
    }
    throw refused("nothing was concluded");
  }

  private static <T> String number(VerifiedStatement claim, Content<T> content, Named<T> named)
      throws SaleRefused {
    try {
      return named.orderNumber(content.parse(claim.statement()));
    } catch (StatementRejected e) {
      throw new SaleRefused(ErrorCode.CLAIM_REFUSED, e);
    }
  }

  private static SaleRefused refused(String rule) {
    return new SaleRefused(ErrorCode.CLAIM_REFUSED, rule);
  }

  /// Reads a claim.
  @FunctionalInterface
  private interface Content<T> {
    T parse(UnverifiedStatement statement) throws StatementRejected;
  }

  /// The order number in a claim.
  @FunctionalInterface
  private interface Named<T> {
    String orderNumber(T content);
  }
}
