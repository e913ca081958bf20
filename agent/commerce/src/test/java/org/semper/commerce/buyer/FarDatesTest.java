package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import tools.jackson.databind.node.ObjectNode;

/// A certified seller that signs dates which nothing can follow: it would have the money, and no statement about it could ever be
/// made.
final class FarDatesTest {

  private static final Instant END_OF_TIME = Instant.ofEpochSecond(253_402_300_799L);

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void an_offer_to_be_paid_by_the_end_of_time_takes_no_money() {
    StapledStatement made = market.sales().makeOffer(Market.slidesCart());
    ObjectNode body = made.statement().payload().body();
    body.put("payBy", END_OF_TIME.getEpochSecond());
    refuses(offer(body, made.statement().payload().expires()));
  }

  @Test
  void an_offer_that_stands_for_a_hundred_years_takes_no_money() {
    StapledStatement made = market.sales().makeOffer(Market.slidesCart());
    Instant late = market.clock().instant().plus(Horizon.LONGEST);
    refuses(offer(made.statement().payload().body(), late));
  }

  private void refuses(StapledStatement offer) {
    OpeningRefused refused =
        catchThrowableOfType(
            OpeningRefused.class, () -> agent.open(offer, Market.ORIGIN, Agent.key()));
    assertThat(refused.code()).isEqualTo(ErrorCode.OFFER_MALFORMED);
    assertThat(agent.find(new DealId(offer.statement().hash()))).isEmpty();
    assertThat(market.bank().transfers()).isZero();
  }

  private StapledStatement offer(ObjectNode body, Instant expires) {
    return market
        .seller()
        .sign(
            CommerceTypes.OFFER,
            new StatementPayload(
                UUID.randomUUID(), Optional.empty(), Optional.empty(), body, "FR", expires));
  }
}
