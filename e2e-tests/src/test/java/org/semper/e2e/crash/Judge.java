package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.ServiceLoader;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TrustList;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;

/// Says how a deal must have ended: in the same state at both parties, with the same statements in both archives, paid once and
/// paid back at most once, and provable by either of them to a stranger.
record Judge(Party bank, Party seller, Party buyer, TrustList trust, Clock clock) {

  /// @param before what was in the books when the deal began
  void requireBought(String deal, Books before) {
    requireEnded(deal, "COMPLETE", 5);
    assertThat(Books.of(bank)).as("the bank's books").isEqualTo(before.afterPurchases(1));
  }

  /// After a withdrawal, or a complaint that was answered with all that was paid: what was claimed, what was promised, and the
  /// refund.
  ///
  /// @param before what was in the books when the deal was complete
  void requireRefunded(String deal, Books before) {
    requireEnded(deal, "REFUNDED", 8);
    assertThat(Books.of(bank)).as("the bank's books").isEqualTo(before.afterRefund());
  }

  private void requireEnded(String deal, String state, int statements) {
    String told = buyer.tell("deal", deal);
    assertThat(told).as("the buyer's deal").startsWith(state + " ");
    assertThat(List.of(told.split(" ", -1))).as("state and statements").hasSize(1 + statements);
    assertThat(seller.tell("deal", deal)).as("the seller's deal").isEqualTo(told);
    requireAccepted(buyer, deal);
    requireAccepted(seller, deal);
  }

  /// Every deal there ever was can be read, its hash chain whole.
  void requireWholeArchives(int deals) {
    assertThat(buyer.tell("all", "")).as("the buyer's deals").isEqualTo("" + deals);
    assertThat(Integer.parseInt(seller.tell("all", ""))).as("deals").isGreaterThanOrEqualTo(deals);
  }

  private void requireAccepted(Party party, String deal) {
    TrustList authorities = new TrustList(trust.authorities(), List.of(), List.of());
    EvidenceVerifier verifier =
        new EvidenceVerifier(
            authorities,
            RevocationSource.none(),
            clock,
            PaidDealRules.of(ServiceLoader.load(AdapterFactory.class)));
    byte[] evidence = Base64.getDecoder().decode(party.tell("evidence", deal));
    assertThat(verifier.verify(evidence)).as("evidence").isInstanceOf(Verdict.Accepted.class);
  }
}
