package org.semper.commerce.market;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.semper.api.money.Money;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.PurseBook;

/// One purse with francs in it, unless it is emptied.
final class TestPurses implements PurseBook {

  private volatile List<Purse> purses =
      List.of(
          new Purse(
              "purse-1",
              TestPayAdapter.SYSTEM,
              "Current account",
              Currency.getInstance("FRF"),
              new TreeMap<>()));

  /// A shop's purses: one for the account that its offers name.
  static TestPurses paidInto(String account) {
    TestPurses purses = new TestPurses();
    Purse purse = purses.all().getFirst();
    purses.put(
        new Purse(
            purse.id(),
            purse.system(),
            purse.label(),
            purse.currency(),
            new TreeMap<>(Map.of("account", account))));
    return purses;
  }

  void add(String id, String system) {
    List<Purse> more = new ArrayList<>(purses);
    more.add(new Purse(id, system, id, Currency.getInstance("FRF"), new TreeMap<>()));
    purses = List.copyOf(more);
  }

  void limit(Money most) {
    Purse purse = purses.getFirst();
    purses =
        List.of(
            new Purse(
                purse.id(),
                purse.system(),
                purse.label(),
                purse.currency(),
                Optional.of(most),
                purse.settings()));
  }

  void clear() {
    purses = List.of();
  }

  @Override
  public List<Purse> all() {
    return purses;
  }

  @Override
  public Optional<Purse> find(String id) {
    return purses.stream().filter(purse -> purse.id().equals(id)).findFirst();
  }

  @Override
  public void put(Purse purse) {
    purses = List.of(purse);
  }

  @Override
  public void prefer(String id) {}

  @Override
  public void remove(String id) {
    clear();
  }
}
