package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Boundaries;
import org.semper.commerce.market.Crash;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.commerce.seller.Sales;
import org.semper.supporting.archive.DealId;

/// Kills the buyer's process, and the seller's, at every boundary there is, one after the other.
final class PurchaseCrashTest {

  @TempDir Path folder;
  private Market market;

  @BeforeEach
  void open() {
    market = new Market(folder);
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void a_buyer_that_dies_anywhere_ends_where_one_that_lives_ends_and_pays_once() {
    int boundary = 1;
    while (survives(boundary)) {
      boundary++;
    }
    assertThat(boundary).as("boundaries of a purchase").isGreaterThan(20);
  }

  @Test
  void a_seller_that_dies_anywhere_gives_each_answer_once() {
    int boundary = 1;
    while (sellerSurvives(boundary)) {
      boundary++;
    }
    assertThat(boundary).as("boundaries of a sale").isGreaterThan(6);
  }

  /// @return whether the process died at this boundary at all
  private boolean survives(int boundary) {
    Boundaries boundaries = Boundaries.dyingAt(boundary);
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    DealId deal = new DealId(offer.statement().hash());
    int transfers = market.bank().transfers();
    try (Disk disk = new Disk(market, "alice-" + boundary)) {
      try (Agent mortal = new Agent(market, disk, boundaries, market::sales)) {
        clickUntilDeath(mortal, offer, deal);
      }
      try (Agent next = new Agent(market, disk)) {
        next.letRetry(100);
        next.purchases().resume();
        clickAgainIfNothingWasOrdered(next, offer, deal);
        requireOneWholePurchase(next, deal);
      }
    }
    assertThat(market.bank().transfers()).isEqualTo(transfers + 1);
    return boundaries.isDead();
  }

  private static void clickUntilDeath(Agent mortal, StapledStatement offer, DealId deal) {
    try {
      mortal.click(offer);
      mortal.awaitDeathOr(() -> isComplete(mortal.find(deal)));
    } catch (Crash e) {
      // It died before it had even answered the browser.
      assertThat(mortal.find(deal)).isEmpty();
    }
  }

  private static void clickAgainIfNothingWasOrdered(
      Agent next, StapledStatement offer, DealId deal) {
    Optional<Deal> logged = next.find(deal);
    if (logged.filter(Deal::isUsed).isPresent()) {
      return;
    }
    if (logged.isPresent()) {
      next.awaitLogged(deal, known -> known.state() == DealState.ABORTED);
    }
    next.click(offer);
  }

  private void requireOneWholePurchase(Agent agent, DealId deal) {
    Deal bought = agent.awaitLogged(deal, known -> known.state() == DealState.COMPLETE);
    Deal sold = market.sales().find(deal).orElseThrow();
    assertThat(sold.state()).isEqualTo(DealState.COMPLETE);
    for (DealEvent event : DealEvent.values()) {
      if (event.speaker().isPresent()) {
        assertThat(sold.statement(event)).isEqualTo(bought.statement(event));
      }
    }
  }

  private boolean sellerSurvives(int boundary) {
    Boundaries boundaries = Boundaries.dyingAt(boundary);
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    DealId deal = new DealId(offer.statement().hash());
    AtomicReference<Sales> process = new AtomicReference<>(market.sales(boundaries));
    try (Disk disk = new Disk(market, "bob-" + boundary);
        Agent agent =
            new Agent(
                market,
                disk,
                Boundaries.safe(),
                () -> boundaries.isDead() ? market.sales() : process.get())) {
      agent.letRetry(100);
      agent.click(offer);
      requireOneWholePurchase(agent, deal);
    }
    return boundaries.isDead();
  }

  private static boolean isComplete(Optional<Deal> deal) {
    return deal.filter(known -> known.state() == DealState.COMPLETE).isPresent();
  }
}
