package org.semper.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.commerce.seller.Sales;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;

/// What a merchant sees of withdrawals and complaints, in one process: no network.
final class ClaimRecordsTest {

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private Sales sales;
  private ClaimRecords claims;

  @BeforeEach
  void open() throws Exception {
    SqliteStore store = SqliteStore.open(folder.resolve("seller.db"), Market.sellerMigrations());
    market = new Market(folder, store);
    disk = new Disk(market, "alice");
    agent = new Agent(market, disk);
    sales = market.sales();
    Vault seller = Vault.open(folder.resolve("seller-vault.json"), "seller".toCharArray());
    claims = new ClaimRecords(store, new SealedArchive(seller.sealer("archive"), market.clock()));
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void an_order_without_claim_is_none() {
    DealId bought = buy();
    for (Claim.Group group : Claim.Group.values()) {
      assertThat(claims.claims(group, 0).rows()).isEmpty();
    }
    assertThat(claims.find(bought)).isEmpty();
    assertThat(claims.find(new DealId(StatementHash.ofSigningInput("another")))).isEmpty();
  }

  @Test
  void a_complaint_is_listed_from_the_customers_words_to_the_money() {
    DealId deal = complain();
    assertThat(claims.claims(Claim.Group.TO_ANSWER, 0).rows())
        .singleElement()
        .satisfies(claim -> {
          assertThat(claim.customer()).isEqualTo("alice");
          assertThat(claim.deal().complaint().orElseThrow().text()).contains("scratched");
          assertThat(claim.deal().state()).isEqualTo(DealState.COMPLAINED);
        });

    sales.answerComplaint(deal, "We give the shipping back.", Money.of(7_000, "FRF"));
    assertThat(claims.find(deal).orElseThrow().deal().state()).isEqualTo(DealState.ANSWERED);
    sales.settleRefunds();
    assertThat(claims.find(deal).orElseThrow().deal().state()).isEqualTo(DealState.REFUNDED);
  }

  @Test
  void claims_are_listed_by_how_far_they_are() {
    DealId refunded = complain();
    sales.answerComplaint(refunded, "We are sorry.", Money.of(7_000, "FRF"));
    sales.settleRefunds();
    DealId waiting = complain();
    DealId withdrawn = buy();
    agent.purchases().withdraw(withdrawn);
    agent.awaitLogged(withdrawn, deal -> deal.state() == DealState.WITHDRAWN);
    agent.awaitIdle(withdrawn);

    assertThat(listed(Claim.Group.TO_ANSWER)).containsExactly(waiting);
    assertThat(listed(Claim.Group.OWED)).containsExactly(withdrawn);
    assertThat(listed(Claim.Group.PAST)).containsExactly(refunded);
    assertThat(claims.paid(0).rows())
        .extracting(order -> order.deal().id())
        .containsExactly(waiting);
  }

  @Test
  void a_paid_order_is_listed_with_its_address_until_money_is_owed_back() {
    DealId paid = buy();
    assertThat(claims.paid(0).rows())
        .singleElement()
        .satisfies(order -> {
          assertThat(order.customer()).isEqualTo("alice");
          assertThat(order.deliverTo()).isEqualTo(order.deal().order().orElseThrow().deliverTo());
        });
    agent.purchases().withdraw(paid);
    agent.awaitLogged(paid, deal -> deal.state() == DealState.WITHDRAWN);
    agent.awaitIdle(paid);
    assertThat(claims.paid(0).rows()).isEmpty();
  }

  @Test
  void a_page_is_full_before_the_next_begins_and_only_its_logs_are_opened() {
    List<DealId> bought = new ArrayList<>();
    for (int i = 0; i <= Listing.MOST; i++) {
      bought.add(buy());
    }
    Listing<PaidOrder> first = claims.paid(0);
    assertThat(first.more()).isTrue();
    assertThat(ids(first)).isEqualTo(bought.reversed().subList(0, Listing.MOST));
    Listing<PaidOrder> last = claims.paid(1);
    assertThat(last.more()).isFalse();
    assertThat(ids(last)).containsExactly(bought.getFirst());
    assertThat(claims.paid(2).rows()).isEmpty();
  }

  private static List<DealId> ids(Listing<PaidOrder> orders) {
    return orders.rows().stream().map(order -> order.deal().id()).toList();
  }

  private List<DealId> listed(Claim.Group group) {
    return claims.claims(group, 0).rows().stream().map(claim -> claim.deal().id()).toList();
  }

  private DealId complain() {
    DealId deal = buy();
    agent.purchases().complain(deal);
    agent.awaitLogged(deal, known -> known.state() == DealState.COMPLAINED);
    agent.awaitIdle(deal);
    return deal;
  }

  private DealId buy() {
    market.clock().advance(Duration.ofMinutes(1));
    StapledStatement offer = sales.makeOffer(Market.slidesCart());
    agent.click(offer);
    DealId deal = new DealId(offer.statement().hash());
    agent.awaitLogged(deal, known -> known.state() == DealState.COMPLETE);
    agent.awaitIdle(deal);
    return deal;
  }
}
