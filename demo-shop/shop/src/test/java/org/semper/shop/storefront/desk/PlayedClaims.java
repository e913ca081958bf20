package org.semper.shop.storefront.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.shop.storefront.ShownOrder;

/// Claims that nobody made, one in each state, under the state's name; and what was answered to them.
public final class PlayedClaims implements ClaimBook {

  static final String MARKUP = "<script>alert(\"1\")</script> & \u202Edetcelfer";
  private static final long PAID = 870_00;

  /// Rows of a page.
  private static final int PAGE = 2;

  private static final Instant RECEIVED = Instant.parse("1997-05-25T12:00:00Z");

  private final Currency currency;
  private final Map<String, ShownClaim> claims = new LinkedHashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private int retries;
  private boolean unavailable;

  /// @param currency of the shop
  public PlayedClaims(Currency currency) {
    this.currency = currency;
    for (ShownClaim.State state : ShownClaim.State.values()) {
      claims.put(state.name(), claim(state, "A-" + (1001 + claims.size())));
    }
  }

  /// Nothing can be read or written from now on.
  synchronized void fail() {
    unavailable = true;
  }

  synchronized List<Answer> answers() {
    return List.copyOf(answers);
  }

  synchronized int retries() {
    return retries;
  }

  /// The customer has withdrawn instead of waiting.
  synchronized void withdraw(String id) {
    ShownClaim claim = known(id);
    claims.put(
        id, changed(claim, ShownClaim.State.OWED, claim.answer(), Optional.of(claim.paid())));
  }

  @Override
  public synchronized Listed<ShownClaim> claims(Shelf shelf, int page) {
    requireAvailable();
    List<ShownClaim> all = claims.values().stream().filter(claim -> shelf(claim) == shelf).toList();
    return page(shelf == Shelf.OPEN ? all.reversed() : all, page);
  }

  /// Three of them.
  @Override
  public synchronized Listed<ShownPaid> paid(int page) {
    requireAvailable();
    return page(List.of(paid("A-2003"), paid("A-2002"), paid("A-2001")), page);
  }

  private static <T> Listed<T> page(List<T> all, int page) {
    int from = Math.min(all.size(), page * PAGE);
    int to = Math.min(all.size(), from + PAGE);
    return new Listed<>(all.subList(from, to), to < all.size());
  }

  private static Shelf shelf(ShownClaim claim) {
    return switch (claim.state()) {
      case OPEN, WAITING -> Shelf.OPEN;
      case OWED, DELAYED -> Shelf.OWED;
      case REFUNDED, CLOSED, DISPUTED -> Shelf.PAST;
    };
  }

  private ShownPaid paid(String orderNumber) {
    return new ShownPaid(
        orderNumber,
        "Camille <b>Martin</b>",
        List.of("Camille <b>Martin</b>", "12 rue de la Paix \u202Ex", "75002 Paris", "FR"),
        List.of(new ShownOrder.Line("BACH Preludes", 1, new Money(750_00, currency))),
        new Money(PAID, currency),
        RECEIVED);
  }

  @Override
  public synchronized Optional<ShownClaim> find(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  @Override
  public synchronized Outcome answer(ShownClaim complaint, Answer answer) {
    requireAvailable();
    ShownClaim claim = known(complaint.id());
    if (!claim.isOpen()) {
      return Outcome.NOT_OPEN;
    }
    answers.add(answer);
    Optional<ShownClaim.Words> words =
        Optional.of(new ShownClaim.Words(answer.text(), RECEIVED.plusSeconds(60)));
    claims.put(
        claim.id(),
        answer.declines()
            ? changed(claim, ShownClaim.State.CLOSED, words, Optional.empty())
            : changed(claim, ShownClaim.State.OWED, words, Optional.of(answer.refund())));
    return Outcome.SIGNED;
  }

  @Override
  public synchronized Outcome accept(ShownClaim withdrawal) {
    return decided(withdrawal, ShownClaim.State.OWED, "", Optional.of(withdrawal.paid()));
  }

  @Override
  public synchronized Outcome refuse(ShownClaim withdrawal, String reason) {
    return decided(withdrawal, ShownClaim.State.DISPUTED, reason, Optional.empty());
  }

  private Outcome decided(
      ShownClaim withdrawal, ShownClaim.State state, String reason, Optional<Money> refund) {
    requireAvailable();
    ShownClaim claim = known(withdrawal.id());
    if (!claim.isWaiting()) {
      return Outcome.NOT_OPEN;
    }
    Optional<ShownClaim.Words> note =
        Optional.of(reason)
            .filter(text -> !text.isEmpty())
            .map(text -> new ShownClaim.Words(text, RECEIVED.plusSeconds(60)));
    claims.put(claim.id(), changed(claim, state, note, refund));
    return Outcome.SIGNED;
  }

  @Override
  public synchronized void retryRefunds() {
    retries++;
  }

  private ShownClaim known(String id) {
    return Optional.ofNullable(claims.get(id)).orElseThrow();
  }

  private void requireAvailable() {
    if (unavailable) {
      throw new DeskUnavailable(new IllegalStateException("played"));
    }
  }

  private ShownClaim claim(ShownClaim.State state, String orderNumber) {
    boolean back =
        switch (state) {
          case OPEN, WAITING, CLOSED, DISPUTED -> false;
          case OWED, DELAYED, REFUNDED -> true;
        };
    boolean withdrawn =
        state == ShownClaim.State.DELAYED
            || state == ShownClaim.State.WAITING
            || state == ShownClaim.State.DISPUTED;
    Money paid = new Money(PAID, currency);
    return new ShownClaim(
        state.name(),
        orderNumber,
        "Camille <b>Martin</b>",
        state,
        List.of(new ShownOrder.Line("BACH Preludes", 1, new Money(750_00, currency))),
        paid,
        withdrawn ? Optional.of(RECEIVED) : Optional.empty(),
        withdrawn ? Optional.of(RECEIVED.minusSeconds(90)) : Optional.empty(),
        withdrawn ? Optional.empty() : Optional.of(new ShownClaim.Words(MARKUP, RECEIVED)),
        state == ShownClaim.State.OPEN || withdrawn
            ? Optional.empty()
            : Optional.of(new ShownClaim.Words("We are sorry.", RECEIVED.plusSeconds(60))),
        back ? Optional.of(paid) : Optional.empty(),
        state == ShownClaim.State.REFUNDED
            ? Optional.of(RECEIVED.plusSeconds(90))
            : Optional.empty());
  }

  private static ShownClaim changed(
      ShownClaim claim,
      ShownClaim.State state,
      Optional<ShownClaim.Words> answer,
      Optional<Money> refund) {
    return new ShownClaim(
        claim.id(),
        claim.orderNumber(),
        claim.customer(),
        state,
        claim.lines(),
        claim.paid(),
        answer.isPresent() ? claim.withdrawn() : Optional.of(RECEIVED.plusSeconds(30)),
        claim.dated(),
        claim.complaint(),
        answer,
        refund,
        Optional.empty());
  }
}
