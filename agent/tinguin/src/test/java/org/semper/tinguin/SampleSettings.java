package org.semper.tinguin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.money.Money;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.tinguin.settings.Appearance;
import org.semper.tinguin.settings.OwnerSettings;
import org.semper.tinguin.settings.OwnerShops;
import org.semper.tinguin.settings.PurseLimit;

/// Settings and shop rules in memory, behind a passphrase.
public final class SampleSettings implements OwnerSettings, OwnerShops {

  public final List<String> done = new ArrayList<>();
  private String passphrase = "correct horse battery";
  private Appearance appearance = Appearance.OF_PLATFORM;
  private Safeguards safeguards = new Safeguards(Duration.ofMinutes(30), amounts());
  private List<PurseLimit> purses =
      List.of(
          new PurseLimit(
              "account",
              "Current account · Banque Demo ••42",
              Currency.getInstance("FRF"),
              Optional.empty()),
          new PurseLimit(
              "savings",
              "Savings · Bank of Bern ••07",
              Currency.getInstance("EUR"),
              Optional.of(Money.of(50_000, "EUR"))));
  private Standing standing =
      new Standing(
          Optional.empty(),
          List.of(
              new BlockedShop("https://pushy.example", Samples.SIGNED),
              new BlockedShop("https://shop.actimedia.example.clone-shop.test", Samples.SIGNED)));

  @Override
  public synchronized Appearance appearance() {
    return appearance;
  }

  @Override
  public synchronized Safeguards safeguards() {
    return safeguards;
  }

  @Override
  public synchronized List<PurseLimit> purses() {
    return purses;
  }

  @Override
  public synchronized void limit(List<PurseLimit> limits) {
    for (PurseLimit limit : limits) {
      purses =
          purses.stream().map(held -> held.purse().equals(limit.purse()) ? limit : held).toList();
      done.add("limit " + limit.purse());
    }
  }

  @Override
  public synchronized void dress(Appearance chosen) {
    appearance = chosen;
    done.add("dress");
  }

  @Override
  public synchronized Result keep(Safeguards chosen, char[] typed) {
    if (!isRight(typed)) {
      return Result.WRONG;
    }
    safeguards = chosen;
    done.add("keep");
    return Result.RIGHT;
  }

  @Override
  public synchronized Result changePassphrase(char[] current, char[] next) {
    if (!isRight(current)) {
      return Result.WRONG;
    }
    passphrase = new String(next);
    done.add("change");
    return Result.RIGHT;
  }

  @Override
  public synchronized Standing standing() {
    return standing;
  }

  @Override
  public synchronized void pause() {
    standing = new Standing(Optional.of(Samples.SIGNED.plusSeconds(6000)), standing.blocked());
    done.add("pause");
  }

  @Override
  public synchronized void resume() {
    standing = new Standing(Optional.empty(), standing.blocked());
    done.add("resume");
  }

  @Override
  public synchronized void unblock(String origin) {
    standing =
        new Standing(
            standing.pausedUntil(),
            standing.blocked().stream().filter(shop -> !shop.origin().equals(origin)).toList());
    done.add("unblock");
  }

  public synchronized boolean isRight(char[] typed) {
    return Arrays.equals(passphrase.toCharArray(), typed);
  }

  private static SortedMap<String, Long> amounts() {
    SortedMap<String, Long> amounts = new TreeMap<>();
    amounts.put("EUR", 100_000L);
    amounts.put("FRF", 100_000L);
    return amounts;
  }
}
