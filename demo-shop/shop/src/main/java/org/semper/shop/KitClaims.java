package org.semper.shop;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.seller.ComplaintOutcome;
import org.semper.commerce.seller.WithdrawalOutcome;
import org.semper.merchant.Claim;
import org.semper.merchant.Listing;
import org.semper.merchant.MerchantKit;
import org.semper.merchant.PaidOrder;
import org.semper.shop.storefront.desk.Answer;
import org.semper.shop.storefront.desk.ClaimBook;
import org.semper.shop.storefront.desk.DeskUnavailable;
import org.semper.shop.storefront.desk.Listed;
import org.semper.shop.storefront.desk.Shelf;
import org.semper.shop.storefront.desk.ShownClaim;
import org.semper.shop.storefront.desk.ShownPaid;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.StoreUnavailable;

/// The desk's claims and paid orders, from the merchant kit.
final class KitClaims implements ClaimBook {

  private final MerchantKit kit;

  KitClaims(MerchantKit kit) {
    this.kit = kit;
  }

  @Override
  public Listed<ShownClaim> claims(Shelf shelf, int page) {
    Claim.Group group =
        switch (shelf) {
          case OPEN -> Claim.Group.TO_ANSWER;
          case OWED -> Claim.Group.OWED;
          case PAST -> Claim.Group.PAST;
        };
    return available(() -> listed(kit.claims(group, page), KitClaims::shown));
  }

  @Override
  public Listed<ShownPaid> paid(int page) {
    return available(() -> listed(kit.paidOrders(page), KitClaims::shown));
  }

  private static <T, S> Listed<S> listed(Listing<T> listing, Function<T, S> shown) {
    return new Listed<>(listing.rows().stream().map(shown).toList(), listing.more());
  }

  @Override
  public Optional<ShownClaim> find(String id) {
    return available(
        () -> StatementHash.parse(id).map(DealId::new).flatMap(kit::claim).map(KitClaims::shown));
  }

  @Override
  public Outcome answer(ShownClaim complaint, Answer answer) {
    return switch (available(() -> kit.answer(deal(complaint), answer.text(), answer.refund()))) {
      case ComplaintOutcome.Answered _ -> Outcome.SIGNED;
      case ComplaintOutcome.Refused(ComplaintOutcome.Reason reason) ->
          switch (reason) {
            case NO_OPEN_COMPLAINT -> Outcome.NOT_OPEN;
            case MORE_THAN_PAID, TEXT -> Outcome.REFUSED;
          };
    };
  }

  @Override
  public Outcome accept(ShownClaim withdrawal) {
    return decided(() -> kit.acceptWithdrawal(deal(withdrawal)));
  }

  @Override
  public Outcome refuse(ShownClaim withdrawal, String reason) {
    return decided(() -> kit.refuseWithdrawal(deal(withdrawal), reason));
  }

  private static Outcome decided(Supplier<WithdrawalOutcome> decision) {
    return switch (available(decision)) {
      case WithdrawalOutcome.Decided _ -> Outcome.SIGNED;
      case WithdrawalOutcome.Refused(WithdrawalOutcome.Reason reason) ->
          switch (reason) {
            case NO_OPEN_WITHDRAWAL -> Outcome.NOT_OPEN;
            case TEXT -> Outcome.REFUSED;
          };
    };
  }

  private static DealId deal(ShownClaim claim) {
    return new DealId(new StatementHash(claim.id()));
  }

  @Override
  public void retryRefunds() {
    kit.settleRefunds();
  }

  private static ShownPaid shown(PaidOrder order) {
    Deal deal = order.deal();
    PostalAddress to = order.deliverTo();
    String town = (to.postalCode() + " " + to.addressLocality()).strip();
    return new ShownPaid(
        deal.confirmation().orElseThrow().orderNumber(),
        order.customer(),
        List.of(to.name(), to.streetAddress(), town, to.addressCountry()),
        ShownDeal.lines(deal.offer()),
        deal.offer().totalMoney(),
        deal.at(DealEvent.RECEIPT).orElseThrow());
  }

  private static ShownClaim shown(Claim claim) {
    Deal deal = claim.deal();
    return new ShownClaim(
        deal.id().toString(),
        deal.confirmation().orElseThrow().orderNumber(),
        claim.customer(),
        state(deal),
        ShownDeal.lines(deal.offer()),
        new Claims(deal).paid(),
        deal.at(DealEvent.WITHDRAWAL),
        deal.statement(DealEvent.WITHDRAWAL).map(said -> said.statement().issuedAt()),
        deal.complaint()
            .map(said ->
                new ShownClaim.Words(said.text(), deal.at(DealEvent.COMPLAINT).orElseThrow())),
        deal.complaintAnswer()
            .map(said ->
                new ShownClaim.Words(
                    said.text(), deal.at(DealEvent.COMPLAINT_ANSWER).orElseThrow()))
            .or(() -> note(deal)),
        deal.promise().map(Deal.Promise::refund),
        deal.at(DealEvent.REFUND));
  }

  /// Why a late withdrawal was not taken.
  private static Optional<ShownClaim.Words> note(Deal deal) {
    return deal.withdrawalRefusal()
        .map(said ->
            new ShownClaim.Words(said.text(), deal.at(DealEvent.WITHDRAWAL_REFUSAL).orElseThrow()));
  }

  private static ShownClaim.State state(Deal deal) {
    return switch (deal.state()) {
      case COMPLAINED -> ShownClaim.State.OPEN;
      case REFUNDED -> ShownClaim.State.REFUNDED;
      case WITHDRAWING -> ShownClaim.State.WAITING;
      case DISPUTED -> ShownClaim.State.DISPUTED;
      case CANCELLED, CLOSED -> ShownClaim.State.CLOSED;
      case WITHDRAWN, ANSWERED, REFUNDING -> owed(deal);
      case DRAFT,
          OFFERED,
          ORDERED,
          CONFIRMED,
          PAYING,
          PAID,
          PAYMENT_REFUSED,
          COMPLETE,
          EXPIRED,
          REJECTED,
          REFUSED,
          ABORTED ->
          throw new IllegalStateException("nothing is claimed in this deal");
    };
  }

  private static ShownClaim.State owed(Deal deal) {
    return deal.problem().isPresent() ? ShownClaim.State.DELAYED : ShownClaim.State.OWED;
  }

  private static <T> T available(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreUnavailable e) {
      throw new DeskUnavailable(e);
    }
  }
}
