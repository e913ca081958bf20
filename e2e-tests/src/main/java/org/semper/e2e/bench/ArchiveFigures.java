package org.semper.e2e.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.e2e.flows.Stage;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.UnattendedVault;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;

/// An archive of many deals: opened, searched, and its chains checked from the first entry to the last.
final class ArchiveFigures {

  private static final int DEALS = 100_000;
  private static final int BATCH = 1_000;
  private static final int SEARCHES = 400;
  private static final int HITS = 50;
  private static final int ENTRY_BYTES = 4_000;
  private static final List<String> COMPOSERS =
      List.of("bach", "beethoven", "chopin", "mozart", "ravel", "satie", "schubert", "verdi");

  private final Path file;
  private final SealedArchive archive;
  private final Clock clock;
  private final String content = "x".repeat(ENTRY_BYTES);

  private ArchiveFigures(Path file, SealedArchive archive, Clock clock) {
    this.file = file;
    this.archive = archive;
    this.clock = clock;
  }

  static void measure(Stage stage, Sheet sheet) throws Exception {
    Path folder = Files.createDirectories(stage.home().resolve("bench-archive"));
    Clock clock = stage.marketplace().clock();
    try (Vault vault = UnattendedVault.open(folder)) {
      SealedArchive archive = new SealedArchive(vault.sealer("archive"), clock);
      new ArchiveFigures(folder.resolve("archive.db"), archive, clock).measure(sheet);
    }
  }

  private void measure(Sheet sheet) throws Exception {
    sheet.title("An archive of %,d deals".formatted(DEALS));
    try (SqliteStore store = open()) {
      fill(store);
    }
    long begin = System.nanoTime();
    try (SqliteStore store = open()) {
      newest(store, "");
      sheet.line(
          "open and list the newest " + HITS,
          Sheet.millis(Duration.ofNanos(System.nanoTime() - begin)),
          "%,d MB on disk".formatted(Files.size(file) >> 20),
          "");
      sheet.times("find one order", searches(store, true), "its number and a word", "≤ 50 ms");
      sheet.times(
          "find by a common word", searches(store, false), "every eighth has it", "≤ 50 ms");
      check(store, sheet);
    }
  }

  private SqliteStore open() {
    return SqliteStore.open(file, SealedArchive.MIGRATIONS);
  }

  private void fill(SqliteStore store) {
    for (int first = 0; first < DEALS; first += BATCH) {
      int from = first;
      store.inTransaction(transaction -> {
        for (int number = from; number < from + BATCH; number++) {
          DealId deal = deal(number);
          archive.append(transaction, deal, step("offer", content));
          archive.append(transaction, deal, step("order", ""));
          archive.summarise(transaction, summary(number, deal));
        }
        return from;
      });
    }
  }

  private Samples searches(SqliteStore store, boolean one) throws ArchiveDamaged {
    Random random = new Random(1997);
    Samples samples = new Samples();
    for (int i = 0; i < SEARCHES; i++) {
      int number = random.nextInt(DEALS);
      String text = one ? orderNumber(number) + " " + composer(number) : composer(number);
      long begin = System.nanoTime();
      if (newest(store, text).isEmpty()) {
        throw new IllegalStateException("not found: " + text);
      }
      samples.add(System.nanoTime() - begin);
    }
    return samples;
  }

  /// The whole archive, beside hashing as many bytes.
  private void check(SqliteStore store, Sheet sheet) throws ArchiveDamaged {
    long begin = System.nanoTime();
    for (int number = 0; number < DEALS; number++) {
      DealId deal = deal(number);
      store.inTransaction(transaction -> archive.read(transaction, deal));
    }
    long ours = System.nanoTime() - begin;
    long bare = hashing();
    sheet.line(
        "check every chain from end to end",
        Sheet.millis(Duration.ofNanos(ours)),
        "%.1f times SHA-256 of the same bytes".formatted((double) ours / bare),
        "");
  }

  private long hashing() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] entry = new byte[ENTRY_BYTES];
      long begin = System.nanoTime();
      for (int number = 0; number < DEALS; number++) {
        digest.digest(entry);
      }
      return System.nanoTime() - begin;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private List<DealSummary> newest(SqliteStore store, String text) throws ArchiveDamaged {
    return store.inTransaction(transaction -> archive.search(transaction, text, HITS));
  }

  private DealSummary summary(int number, DealId deal) {
    return new DealSummary(
        deal,
        "ACTIMEDIA S.A.",
        false,
        "https://actimedia.localhost",
        Money.of(87_000, "FRF"),
        "COMPLETE",
        Optional.of(orderNumber(number)),
        clock.instant(),
        clock.instant(),
        composer(number) + " sonatas",
        true);
  }

  private static Entry.Step step(String name, String content) {
    TreeMap<String, String> facts = new TreeMap<>();
    facts.put("content", content);
    return new Entry.Step(name, facts);
  }

  private static DealId deal(int number) {
    return new DealId(StatementHash.ofSigningInput("deal " + number));
  }

  private static String orderNumber(int number) {
    return "AM-" + number;
  }

  private static String composer(int number) {
    return COMPOSERS.get(number % COMPOSERS.size());
  }
}
