package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealRole;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Confirms orders.
final class OrderTaker implements StatementTaker {

  private final DealLog log;
  private final ReceivedStatements received;
  private final OrderRules rules;
  private final OrderNumbers numbers;
  private final Answers answers;

  OrderTaker(
      DealLog log,
      ReceivedStatements received,
      OrderRules rules,
      OrderNumbers numbers,
      Answers answers) {
    this.log = log;
    this.numbers = numbers;
    this.received = received;
    this.rules = rules;
    this.answers = answers;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement order)
      throws SaleRefused, ArchiveDamaged {
    Deal offered = offered(transaction, order);
    rules.require(offered, order);
    Deal ordered = log.heard(transaction, offered.id(), order);
    String number = numbers.draw(transaction, ordered.id());
    StapledStatement confirmation = answers.confirmation(ordered, order, number);
    Deal confirmed = log.said(transaction, offered.id(), confirmation);
    received.answered(transaction, offered.id(), order.hash(), confirmation);
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
