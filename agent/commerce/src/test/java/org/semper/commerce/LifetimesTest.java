package org.semper.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.Horizons;
import org.semper.api.commerce.OfferContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;

/// Whatever is signed in a deal fits into the horizon of its kind, whatever the seller chose.
final class LifetimesTest {

  private static final Instant END_OF_TIME = Instant.ofEpochSecond(253_402_300_799L);
  private static final Duration MOST_WITHDRAWAL_DAYS = Duration.ofDays(365);

  @TempDir Path folder;

  @Test
  void what_is_signed_is_shorter_than_its_horizon() {
    fits(Lifetimes.PAYMENT, CommerceTypes.PAYMENT);
    fits(Lifetimes.COMPLAINT, CommerceTypes.COMPLAINT);
    fits(Lifetimes.QUESTION, CommerceTypes.REFUND_INQUIRY);
    fits(Lifetimes.EVIDENCE, CommerceTypes.RECEIPT);
    fits(Lifetimes.EVIDENCE, CommerceTypes.REFUND);
    fits(Horizons.PAY_BY, CommerceTypes.ORDER_CONFIRMATION);
    fits(Horizons.PAY_BY.plus(Claims.LONGEST_WAY), CommerceTypes.WITHDRAWAL);
    fits(MOST_WITHDRAWAL_DAYS.plusDays(1).plus(Claims.LONGEST_WAY), CommerceTypes.WITHDRAWAL);
  }

  @Test
  void no_money_moves_when_the_clock_leaves_no_time_to_speak_of_it() {
    try (Market market = new Market(folder)) {
      OfferContent offer = offer(market);
      Instant last = END_OF_TIME.minus(Lifetimes.EVIDENCE);
      assertThat(Lifetimes.fit(offer, market.clock().instant())).isTrue();
      assertThat(Lifetimes.fit(offer, last)).isTrue();
      assertThat(Lifetimes.fit(offer, last.plusSeconds(1))).isFalse();
      assertThat(Lifetimes.fit(offer, END_OF_TIME)).isFalse();
    }
  }

  private static OfferContent offer(Market market) {
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    return market.sales().find(new DealId(offer.statement().hash())).orElseThrow().offer();
  }

  private static void fits(Duration lifetime, StatementType type) {
    assertThat(lifetime).as(type.name()).isLessThan(Horizons.ofExpiry(type));
  }
}
