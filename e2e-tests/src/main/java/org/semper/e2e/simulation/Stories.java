package org.semper.e2e.simulation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.evidence.EvidenceExport;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;

/// What shoppers' and shops' archives say when all is over: both are whole and tell the same story; money moved as they say, once, and no
/// other money moved; every deal that ended after it was confirmed can be proven by either of them to a stranger.
final class Stories implements Invariant {

  private final Site bank;
  private final Commons commons;
  private final List<Shop> shops;
  private final List<Shopper> shoppers;
  private final Surroundings surroundings;
  private final Map<Life, EvidenceExport> exports = new HashMap<>();
  private Optional<EvidenceVerifier> judge = Optional.empty();
  private int whole;

  Stories(
      Site bank,
      Commons commons,
      List<Shop> shops,
      List<Shopper> shoppers,
      Surroundings surroundings) {
    this.bank = bank;
    this.commons = commons;
    this.shops = List.copyOf(shops);
    this.shoppers = List.copyOf(shoppers);
    this.surroundings = surroundings;
  }

  /// A deal as one side has it.
  private record Told(Keys keys, Deal deal) {}

  int wholePurchases() {
    return whole;
  }

  /// While faults go on, one side may know more than the other.
  @Override
  public void check() {}

  @Override
  public void checkEnd() throws Broken {
    Map<String, List<Long>> transfers = BankTransfers.of(bank);
    Map<DealId, Told> sold = sold();
    whole = 0;
    for (Shopper shopper : shoppers) {
      for (Deal deal : new DealReader(shopper.keys()).all()) {
        Told here = new Told(shopper.keys(), deal);
        check(here, Optional.ofNullable(sold.remove(deal.id())), transfers);
        whole += deal.receipt().isPresent() ? 1 : 0;
      }
    }
    for (Told alone : sold.values()) {
      require(alone.deal().order().isEmpty(), alone.deal(), "is an order of no shopper's");
    }
    if (!transfers.isEmpty()) {
      throw new Broken("money moved for no deal: " + transfers);
    }
  }

  private Map<DealId, Told> sold() {
    Map<DealId, Told> sold = new HashMap<>();
    for (Shop shop : shops) {
      for (Deal deal : new DealReader(shop.keys()).all()) {
        sold.put(deal.id(), new Told(shop.keys(), deal));
      }
    }
    return sold;
  }

  private void check(Told bought, Optional<Told> sold, Map<String, List<Long>> transfers)
      throws Broken {
    Deal deal = bought.deal();
    if (sold.isEmpty()) {
      throw new Broken(deal.id() + " is unknown to its shop");
    }
    List<Long> moved =
        deal.payRef().map(reference -> transfers.remove(reference.text())).orElse(List.of());
    if (moved == null || moved.isEmpty()) {
      requireNoMoney(deal);
      requireNoMoney(sold.get().deal());
    } else {
      requireMoney(deal, moved);
      requireSame(deal, sold.get().deal());
    }
    requireOwnWords(deal, sold.get().deal());
    requireOwnWords(sold.get().deal(), deal);
    requirePrefix(deal, sold.get().deal());
    requireProvable(bought);
    requireProvable(sold.get());
  }

  private static void requireNoMoney(Deal deal) throws Broken {
    require(deal.payment().isEmpty(), deal, "says that money moved, and the bank does not");
    require(deal.receipt().isEmpty(), deal, "has a receipt for no money");
  }

  private static void requireMoney(Deal deal, List<Long> moved) throws Broken {
    require(deal.payment().isPresent(), deal, "does not say that money moved");
    require(
        moved.getFirst() == deal.offer().totalMoney().minorUnits(), deal, "was not paid exactly");
    List<Long> back = moved.subList(1, moved.size());
    List<Long> promised =
        deal.state() == DealState.REFUNDED
            ? List.of(deal.promise().orElseThrow().refund().minorUnits())
            : List.of();
    require(back.equals(promised), deal, "was promised " + promised + " and given back " + back);
  }

  private static void requireSame(Deal bought, Deal sold) throws Broken {
    require(
        bought.state() == sold.state() && hashes(bought).equals(hashes(sold)),
        bought,
        "is " + sold.state() + " at the shop, with other statements");
  }

  /// Nobody says what they have not written down before, whoever else got it. Where nothing was sold, a shop keeps what it answered but
  /// not as part of the deal.
  private static void requireOwnWords(Deal speaker, Deal hearer) throws Broken {
    List<StatementHash> said = hashes(speaker);
    for (DealEvent event : EnumSet.complementOf(EnumSet.of(DealEvent.REFUSAL))) {
      Optional<StapledStatement> heard =
          event.speaker().equals(Optional.of(speaker.role()))
              ? hearer.statement(event)
              : Optional.empty();
      require(
          heard.isEmpty() || said.contains(heard.get().statement().hash()),
          speaker,
          "lacks its own " + event + ", which the other side has");
    }
  }

  /// Where nothing is owed the last word may not have arrived.
  private static void requirePrefix(Deal bought, Deal sold) throws Broken {
    List<StatementHash> here = hashes(bought);
    List<StatementHash> there = hashes(sold);
    int both = Math.min(here.size(), there.size());
    require(
        here.subList(0, both).equals(there.subList(0, both)), bought, "differs from the shop's");
  }

  private void requireProvable(Told told) throws Broken {
    Deal deal = told.deal();
    boolean ended = deal.state().isFinal() && deal.statement(DealEvent.CONFIRMATION).isPresent();
    if (!ended) {
      return;
    }
    Verdict verdict = verdict(told);
    require(
        verdict instanceof Verdict.Accepted,
        deal,
        "cannot be proven by " + told.keys().site().name() + ": " + verdict);
  }

  private Verdict verdict(Told told) {
    Keys keys = told.keys();
    DealId deal = told.deal().id();
    byte[] file =
        exports
            .computeIfAbsent(keys.site().life(), life -> export(keys.trusting(commons.trust())))
            .export(deal, new DealReader(keys).statements(deal), "FR", surroundings.time().now());
    return judge().verify(file);
  }

  private EvidenceExport export(Keys keys) {
    try {
      RevocationListCache lists = keys.lists();
      lists.current(keys.trust().authorities().getFirst(), surroundings.time().now());
      return new EvidenceExport(keys.signer(), keys.staples(), keys.trust(), lists);
    } catch (VerificationFailed e) {
      throw new IllegalStateException(e);
    }
  }

  /// Has the authorities' roots and nothing else.
  private EvidenceVerifier judge() {
    EvidenceVerifier known =
        judge.orElseGet(() ->
            new EvidenceVerifier(
                new TrustList(commons.trust().authorities(), List.of(), List.of()),
                RevocationSource.none(),
                surroundings.time().new Wall(),
                PaidDealRules.of(ServiceLoader.load(AdapterFactory.class))));
    judge = Optional.of(known);
    return known;
  }

  private static List<StatementHash> hashes(Deal deal) {
    return deal.statements().stream().map(each -> each.statement().hash()).toList();
  }

  private static void require(boolean holds, Deal deal, String otherwise) throws Broken {
    if (!holds) {
      throw new Broken(
          deal.id() + " (" + deal.state() + " at the " + deal.role() + ") " + otherwise);
    }
  }
}
