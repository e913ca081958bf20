package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealRole;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Confirms orders: at once, or as soon as they are stamped if the seller wants it so.
final class OrderTaker implements StatementTaker {

  /// How many statements on one offer are answered with a signature, so that nobody can have refusals made without end.
  private static final int MOST_ANSWERS = 20;

  private final DealLog log;
  private final ReceivedStatements received;
  private final OrderRules rules;
  private final SellerPolicy policy;
  private final OpenDeals open;
  private final OrderNumbers numbers;
  private final Answers answers;

  OrderTaker(
      DealLog log,
      ReceivedStatements received,
      OrderRules rules,
      SellerPolicy policy,
      OpenDeals open,
      OrderNumbers numbers,
      Answers answers) {
    this.log = log;
    this.policy = policy;
    this.open = open;
    this.numbers = numbers;
    this.received = received;
    this.rules = rules;
    this.answers = answers;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement order)
      throws SaleRefused, ArchiveDamaged {
    Deal offered = offered(transaction, order);
    boolean recorded = isOnRecord(offered, order);
    try {
      requireTakable(transaction, offered, order, recorded);
    } catch (SaleRefused refused) {
      return refused(transaction, offered, order, refused);
    }
    Deal ordered = recorded ? offered : log.heard(transaction, offered.id(), order);
    if (policy.stampBeforeConfirming()
        && log.stamp(transaction, ordered.id(), order.hash()).isEmpty()) {
      return new Taken(recorded ? Optional.empty() : Optional.of(ordered), Optional.empty());
    }
    return confirmed(transaction, ordered, order);
  }

  private void requireTakable(
      Transaction transaction, Deal offered, VerifiedStatement order, boolean recorded)
      throws SaleRefused {
    if (recorded) {
      rules.requireInTime(offered, order);
    } else {
      rules.require(offered, order);
      open.ordered(transaction, offered.id(), order.signer(), offered.offer().payBy());
    }
  }

  /// Signs that the order will never be confirmed. The offer stays as it is, unless it was this order that used it.
  private Taken refused(
      Transaction transaction, Deal deal, VerifiedStatement order, SaleRefused refused)
      throws SaleRefused, ArchiveDamaged {
    Optional<OrderRefusalContent.Reason> reason = refused.finalReason();
    if (reason.isEmpty()) {
      throw refused;
    }
    StapledStatement refusal = answers.refusal(deal, order, reason.get());
    if (isOnRecord(deal, order)) {
      Deal ended = log.said(transaction, deal.id(), refusal);
      open.ended(transaction, deal.id());
      received.answered(transaction, deal.id(), order.hash(), refusal);
      return Taken.answered(ended, refusal);
    }
    if (received.countOf(transaction, deal.id()) >= MOST_ANSWERS) {
      throw new SaleRefused(ErrorCode.RATE_LIMITED, "too many orders on one offer");
    }
    received.answered(transaction, deal.id(), order.hash(), refusal);
    return new Taken(Optional.empty(), Optional.of(refusal));
  }

  private static boolean isOnRecord(Deal deal, VerifiedStatement order) {
    return deal.state() == DealState.ORDERED
        && deal.statement(DealEvent.ORDER)
            .filter(kept -> kept.statement().hash().equals(order.hash()))
            .isPresent();
  }

  private Taken confirmed(Transaction transaction, Deal ordered, VerifiedStatement order)
      throws ArchiveDamaged {
    String number = numbers.draw(transaction, ordered.id());
    StapledStatement confirmation = answers.confirmation(ordered, order, number);
    Deal confirmed = log.said(transaction, ordered.id(), confirmation);
    received.answered(transaction, ordered.id(), order.hash(), confirmation);
    return Taken.answered(confirmed, confirmation);
  }

  private Deal offered(Transaction transaction, VerifiedStatement order)
      throws SaleRefused, ArchiveDamaged {
    Optional<DealId> deal = order.payload().prev().map(DealId::new);
    Optional<Deal> offered =
        deal.isPresent() ? log.find(transaction, deal.get()) : Optional.empty();
    return offered
        .filter(known -> known.role() == DealRole.SELLER)
        .orElseThrow(() -> new SaleRefused(ErrorCode.ORDER_REFUSED, "no offer of ours"));
  }
}
