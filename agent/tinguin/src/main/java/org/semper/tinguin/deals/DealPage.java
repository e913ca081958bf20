package org.semper.tinguin.deals;

import java.util.Optional;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.tinguin.look.Facts;
import org.semper.tinguin.look.GoodsBlock;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;

/// One deal: who, what, how much, where it stands, and what proves it.
final class DealPage {

  private DealPage() {}

  static Page of(DealDetails deal, Language language) {
    Page page = new Page();
    PeerBlock.addTo(page, language.say("peer.seller"), deal.seller(), language);
    if (deal.payable()) {
      NoticeBox box = new NoticeBox(Weight.NOTICE);
      box.below(Prose.of(language.say("deals.payable"), Type.SMALL_STRONG, Ink.TEXT));
      page.below(box, 12);
    }
    deal.after()
        .withdrawEnd()
        .ifPresent(
            end -> page.below(withdrawUntil(language.times().lastMinute(end), language), 12));
    NamedAmount total = new NamedAmount(language.say("sum.total"), deal.total());
    GoodsBlock.addTo(page, deal.lines(), total, language);
    StepsBlock.addTo(page, deal.after(), language);
    page.below(facts(deal, language).panel(), 20);
    return page;
  }

  private static NoticeBox withdrawUntil(String time, Language language) {
    NoticeBox box = new NoticeBox(Weight.NEUTRAL);
    box.below(Prose.of(language.say("deals.withdrawUntil", time), Type.SMALL_STRONG, Ink.TEXT));
    return box;
  }

  private static Facts facts(DealDetails deal, Language language) {
    DealSummary summary = deal.summary();
    Facts facts = new Facts();
    facts.add(language.say("deals.state"), DealRow.state(summary, language));
    Optional<String> number = summary.orderNumber();
    number.ifPresent(text -> facts.add(language.say("pay.orderNumber"), text));
    facts.add(language.say("deals.opened"), language.times().moment(summary.opened()));
    for (Detail fact : deal.facts()) {
      facts.add(fact, language);
    }
    return facts;
  }
}
