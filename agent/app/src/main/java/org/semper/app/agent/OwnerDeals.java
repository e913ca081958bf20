package org.semper.app.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.app.agent.DealRecords.Locked;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.SequenceViolated;
import org.semper.commerce.buyer.Purchases;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.Peer;
import org.semper.tinguin.deals.DealBrowser;
import org.semper.tinguin.deals.DealDetails;

/// The owner's deals, as the list of deals shows them. A deal that cannot be shown is an [IllegalStateException], which the
/// list reports.
final class OwnerDeals implements DealBrowser {

  private final DealRecords records;
  private final Purchases purchases;
  private final StatementVerifier verifier;
  private final Clock clock;
  private final Runnable lock;

  OwnerDeals(
      DealRecords records,
      Purchases purchases,
      StatementVerifier verifier,
      Clock clock,
      Runnable lock) {
    this.records = records;
    this.purchases = purchases;
    this.verifier = verifier;
    this.clock = clock;
    this.lock = lock;
  }

  @Override
  public List<DealSummary> search(String words) {
    try {
      return records.search(words);
    } catch (Locked | ArchiveDamaged e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public DealDetails details(DealId id) {
    try {
      Deal deal = Deal.replay(records.log(id));
      DealSummary summary = records.summary(id);
      return new DealDetails(
          summary,
          seller(deal),
          lines(deal.offer()),
          deal.offer().totalMoney(),
          deal.state() == DealState.CONFIRMED && !purchases.isRunning(id),
          new DealHistory(deal).at(clock.instant(), purchases.isRunning(id)),
          facts(deal, clock.instant()));
    } catch (Locked | ArchiveDamaged | SequenceViolated | VerificationFailed e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void export(DealId deal, Path file) throws IOException {
    try {
      OwnerOnlyFile.write(file, records.evidence(deal));
    } catch (Locked | ArchiveDamaged e) {
      throw new IOException(e);
    }
  }

  @Override
  public void payLater(DealId deal) {
    purchases.payLater(deal);
  }

  @Override
  public void withdraw(DealId deal) {
    purchases.withdraw(deal);
  }

  @Override
  public void complain(DealId deal) {
    purchases.complain(deal);
  }

  @Override
  public void lock() {
    lock.run();
  }

  private Peer seller(Deal deal) throws VerificationFailed {
    StapledStatement offer = deal.statement(DealEvent.OFFER).orElseThrow();
    Party seller = verifier.verifyAsOf(offer, Role.SELLER, offer.statement().issuedAt()).signer();
    return Peer.of(seller, deal.offer().origin().text());
  }

  private static List<Line> lines(OfferContent offer) {
    List<Line> lines = new ArrayList<>();
    for (Item item : offer.items()) {
      Money unit = new Money(item.unitPrice(), offer.currency());
      lines.add(
          new Line(item.name(), item.quantity(), unit, new Money(item.amount(), offer.currency())));
    }
    return lines;
  }

  private static List<Detail> facts(Deal deal, Instant now) {
    List<Detail> facts = new ArrayList<>();
    deal.waitsUntil()
        .filter(now::isBefore)
        .ifPresent(end -> facts.add(new Detail("detail.orderEnds", end.toString())));
    deal.payRef().ifPresent(ref -> facts.add(new Detail("detail.payRef", ref.text())));
    deal.problem().ifPresent(code -> facts.add(new Detail("detail.reason", code.name())));
    facts.add(new Detail("detail.deal", deal.id().toString()));
    deal.statement(DealEvent.ORDER)
        .ifPresent(
            order -> facts.add(new Detail("detail.orderHash", order.statement().hash().text())));
    return facts;
  }
}
