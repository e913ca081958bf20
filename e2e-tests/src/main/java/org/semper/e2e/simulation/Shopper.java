package org.semper.e2e.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.commerce.buyer.BuyerServices;
import org.semper.commerce.buyer.HttpsSellerLine;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Purchases;
import org.semper.commerce.buyer.ShopRules;
import org.semper.commerce.buyer.Workplace;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.archive.stamping.Stamper;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.store.Store;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.PaymentSchema;
import org.semper.transfer.payment.PurseBook;

/// A shopper with an unlocked agent, wired as the program wires it, who clicks, pays, withdraws and complains as chance has it.
final class Shopper implements Participant {

  private static final String BROWSER = "browser";
  private static final int MOST_AT_ONCE = 4;

  /// What goes on by itself; in the other states nothing is owed, or it is the owner's turn.
  private static final Set<DealState> UNFINISHED =
      Arrays.stream(DealState.values())
          .filter(state -> !state.isFinal())
          .filter(state -> state != DealState.OFFERED && state != DealState.CONFIRMED)
          .collect(Collectors.toUnmodifiableSet());

  private final Site site;
  private final Commons commons;
  private final Wishes wishes;
  private final List<DealId> begun = new ArrayList<>();
  private Optional<Keys> keys = Optional.empty();
  private Optional<BankAccounts.Opening.Opened> account = Optional.empty();
  private Optional<Agent> agent = Optional.empty();

  /// What one life of the agent works with.
  private record Agent(
      Purchases purchases, Store store, DealLog log, Stamper stamper, Chores chores) {}

  /// @param wishes how much is to be bought
  Shopper(Site site, Commons commons, Wishes wishes) {
    this.site = site;
    this.commons = commons;
    this.wishes = wishes;
  }

  Keys keys() {
    return keys.orElseThrow();
  }

  @Override
  public void join() throws Exception {
    keys = Optional.of(Keys.certified(site, commons, Role.BUYER));
    account = Optional.of(Accounts.open(keys()));
    start();
  }

  @Override
  public void start() {
    try {
      agent =
          Optional.of(
              opened(
                  site.store(
                      List.of(
                          SealedArchive.MIGRATIONS,
                          CommerceTables.migrations(),
                          PaymentSchema.migrations()))));
      agent.get().purchases().resume();
    } catch (Exception e) {
      throw Participants.failed(e);
    }
  }

  @Override
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    agent.ifPresent(open -> {
      if (wishes.isLeft() && running(open) < MOST_AT_ONCE) {
        moves.add(move("clicks", 2, () -> click(open)));
      }
      if (!begun.isEmpty()) {
        moves.add(move("looks at a deal", 1, () -> look(open)));
      }
      moves.add(move("asks for news", 1, () -> open.purchases().askForNews()));
      if (Chores.isTimeForStamps(site)) {
        moves.add(
            move(
                "has stamps made",
                1,
                () -> open.chores().begin("stamps", () -> Chores.stamp(open.stamper()))));
      }
    });
    return moves;
  }

  @Override
  public void tidy() {
    agent.ifPresent(open -> {
      open.purchases().resume();
      open.purchases().askForNews();
    });
  }

  @Override
  public List<String> unfinished() {
    return new DealReader(keys()).in(UNFINISHED);
  }

  private Agent opened(Store store) throws Exception {
    Keys own = keys().trusting(commons.trust());
    SealedArchive archive = own.archive();
    AdapterContext context = own.context();
    PurseBook purses = own.purses(store);
    BankAccounts.Opening.Opened opened = account.orElseThrow();
    if (purses.find(opened.purse().id()).isEmpty()) {
      purses.put(opened.purse());
    }
    Workplace workplace =
        new Workplace(archive, context.signer(), own.payments(store, context), home());
    Turns turns = site.surroundings().turns();
    Life life = site.life();
    SimulatedTime time = site.surroundings().time();
    Purchases purchases =
        new Purchases(
            new BuyerServices(
                store,
                context.verifier(),
                own.stamps(),
                new ChanceOwner(site),
                new HttpsSellerLine(site.line()),
                unlocked(workplace),
                pause -> turns.pauseUntil(life, time.now().plus(pause)),
                turns.of(life),
                site.clock()),
            new ShopRules(store, site.clock()));
    Stamper.Means means =
        Stamper.Means.of(own.trust(), site.line(), own.lists(), site.clock()).orElseThrow();
    return new Agent(
        purchases,
        store,
        new DealLog(archive),
        new Stamper(store, archive, means),
        new Chores(site));
  }

  private Move move(String what, int weight, Runnable act) {
    return new Move(site.name() + " " + what, weight, Participants.again(act));
  }

  private long running(Agent open) {
    return begun.stream().filter(open.purchases()::isRunning).count();
  }

  /// Clicks at this offer, if the agent is there.
  void click(StapledStatement offer, WebOrigin page) {
    agent.ifPresent(open -> open(open, offer, page));
  }

  /// Asks for a withdrawal, likewise.
  void withdraw(DealId deal) {
    agent.ifPresent(open -> open.purchases().withdraw(deal));
  }

  /// Asks for a complaint, likewise.
  void complain(DealId deal) {
    agent.ifPresent(open -> open.purchases().complain(deal));
  }

  private void click(Agent open) {
    Shop shop = site.chance().oneOf(commons.shops());
    shop.offer()
        .ifPresent(offer -> {
          DealId deal = new DealId(offer.statement().hash());
          begun.add(deal);
          wishes.take();
          open(open, offer, shop.origin());
        });
  }

  private void open(Agent open, StapledStatement offer, WebOrigin origin) {
    PageReport page = new PageReport(origin, origin, "", "fr");
    try {
      open.purchases().open(new DealRequest(offer, page), key(), BROWSER);
    } catch (OpeningRefused e) {
      site.surroundings().account().tell(site.name() + ": " + e.code());
    }
  }

  /// What an owner may do with a deal that stands there.
  private void look(Agent open) {
    DealId deal = site.chance().oneOf(begun);
    if (open.purchases().isRunning(deal)) {
      return;
    }
    Optional<DealState> state = find(open, deal).map(Deal::state);
    boolean first = site.chance().perMille(500);
    boolean unhappy = site.chance().perMille(300);
    if (state.equals(Optional.of(DealState.CONFIRMED))) {
      open.purchases().payLater(deal);
    } else if (state.equals(Optional.of(DealState.COMPLETE)) && unhappy) {
      if (first) {
        open.purchases().withdraw(deal);
      } else {
        open.purchases().complain(deal);
      }
    }
  }

  private static Optional<Deal> find(Agent open, DealId deal) {
    try {
      return open.store()
          .<Optional<Deal>, ArchiveDamaged>inTransaction(tx -> open.log().find(tx, deal));
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException(e);
    }
  }

  /// A UUID of version 7, as the extension makes it.
  private IdempotencyKey key() {
    UUID random = UUID.randomUUID();
    return new IdempotencyKey(
        new UUID(
            (random.getMostSignificantBits() & ~0xF000L) | 0x7000L,
            random.getLeastSignificantBits()));
  }

  private PostalAddress home() {
    return new PostalAddress(site.name(), "1 rue de la Paix", "75002", "Paris", "FR");
  }

  private static Owner unlocked(Workplace workplace) {
    return new Owner() {
      @Override
      public Optional<Workplace> workplace() {
        return Optional.of(workplace);
      }

      @Override
      public Optional<PassphraseCheck> confirming(Money amount) {
        return Optional.empty();
      }

      @Override
      public UnlockQuestion.Attempt unlocking() {
        return _ -> true;
      }
    };
  }
}
