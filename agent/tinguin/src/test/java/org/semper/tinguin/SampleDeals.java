package org.semper.tinguin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.tinguin.deals.AfterSale;
import org.semper.tinguin.deals.DealBrowser;
import org.semper.tinguin.deals.DealDetails;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.deals.DealStep;
import org.semper.tinguin.deals.OwnersDesk;
import org.semper.tinguin.deals.PairedBrowsers;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Language;

/// A few deals and a paired browser, in memory; remembers what it was asked to do.
public final class SampleDeals implements DealBrowser, PairedBrowsers {

  private static final List<DealStep> STEPS =
      List.of(
          step("order", 1, "", 0),
          step("order-confirmation", 1, "", 0),
          step("payment", 2, "", 87_000),
          step("receipt", 2, "", 0),
          step("complaint", 900, "The second disc is scratched.", 0),
          step("complaint-answer", 1_700, "We are sorry and refund the shipping.", 7_000),
          step("refund", 1_701, "", 7_000));

  public final List<String> done = new ArrayList<>();
  public final SampleAuthorities authorities = new SampleAuthorities();
  public final SampleSettings settings = new SampleSettings();
  private final List<DealSummary> deals;
  private List<PairedBrowser> browsers =
      List.of(
          new PairedBrowser(
              "key-1",
              "Chromium 156",
              "chrome-extension://pnmaljbkcjdpbnfodkfbgckiainphkol",
              Samples.SIGNED));

  public SampleDeals(boolean any) {
    this.deals =
        any
            ? List.of(
                deal(1, "ACTIMEDIA S.A.", "COMPLETE", 87_000, "A-1997-0525"),
                deal(2, "ACTIMEDIA S.A.", "CONFIRMED", 12_500, "A-1997-0526"),
                deal(3, "<html><b>Librairie", "REJECTED", 4_990, ""),
                deal(4, "Fotohaus Köln", "SOMETHING_NEW", 130_000, "77"),
                deal(5, "Notenhaus Köln", "REFUNDED", 87_000, "A-1997-0520"))
            : List.of();
  }

  /// The owner's window with them.
  public DealListWindow window(Language language, Theme theme) throws Exception {
    return DealListWindow.make(
        Samples.indicator(),
        language,
        theme,
        new OwnersDesk(this, this, settings, authorities, settings));
  }

  @Override
  public synchronized List<DealSummary> search(String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    return deals.stream()
        .filter(deal -> deal.peer().toLowerCase(Locale.ROOT).contains(sought))
        .toList();
  }

  @Override
  public synchronized DealDetails details(DealId deal) {
    DealSummary summary =
        deals.stream().filter(each -> each.deal().equals(deal)).findFirst().orElseThrow();
    ReceiptNotice receipt = Samples.receipt();
    return new DealDetails(
        summary,
        receipt.seller(),
        receipt.lines(),
        summary.total(),
        summary.state().equals("CONFIRMED"),
        after(summary),
        List.of(new Detail("detail.deal", deal.toString())));
  }

  private static AfterSale after(DealSummary summary) {
    return switch (summary.state()) {
      case "COMPLETE" ->
          new AfterSale(
              STEPS.subList(0, 4), Optional.of(Instant.parse("2026-12-07T00:00:00Z")), true, true);
      case "REFUNDED" -> AfterSale.none(STEPS);
      default -> AfterSale.none(List.of());
    };
  }

  private static DealStep step(String name, int minute, String words, long centimes) {
    return new DealStep(
        name,
        Samples.SIGNED.plus(Duration.ofMinutes(minute)),
        Optional.of(Money.of(centimes, "FRF")).filter(money -> centimes > 0),
        Optional.of(words).filter(text -> !text.isEmpty()));
  }

  @Override
  public synchronized void withdraw(DealId deal) {
    done.add("withdraw");
  }

  @Override
  public synchronized void complain(DealId deal) {
    done.add("complain");
  }

  @Override
  public synchronized void export(DealId deal, Path file) throws IOException {
    Files.writeString(file, deal.toString());
    done.add("export");
  }

  @Override
  public synchronized void payLater(DealId deal) {
    done.add("pay");
  }

  @Override
  public synchronized void lock() {
    done.add("lock");
  }

  @Override
  public synchronized List<PairedBrowser> list() {
    return browsers;
  }

  @Override
  public synchronized void rename(String id, String name) {
    PairedBrowser old = browsers.getFirst();
    browsers = List.of(new PairedBrowser(id, name, old.origin(), old.pairedAt()));
    done.add("rename");
  }

  @Override
  public synchronized void revoke(String id) {
    browsers = List.of();
    done.add("revoke");
  }

  @Override
  public synchronized Duration openPairing() {
    done.add("open");
    return Duration.ofSeconds(60);
  }

  @Override
  public synchronized void closePairing() {
    done.add("close");
  }

  private static DealSummary deal(
      int day, String peer, String state, long centimes, String number) {
    return new DealSummary(
        new DealId(StatementHash.ofSigningInput("deal " + day)),
        peer,
        peer.startsWith("Fotohaus"),
        "https://shop.actimedia.example",
        Money.of(centimes, "FRF"),
        state,
        Optional.of(number).filter(text -> !text.isEmpty()),
        Samples.SIGNED.minus(Duration.ofDays(day)),
        Samples.SIGNED,
        peer.toLowerCase(Locale.ROOT),
        true);
  }
}
