package org.semper.supporting.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.json.Base64Url;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.Store;

/// What the archive does on every store.
abstract class SealedArchiveContract {

  private static final GoldenPurchase PURCHASE = new GoldenPurchase();
  private static final List<StapledStatement> STATEMENTS = PURCHASE.statements();
  private static final DealId DEAL = GoldenPurchase.deal(STATEMENTS.getFirst());

  private static final Stamp STAMP =
      new Stamp(
          new UnverifiedTimeStamp(new byte[] {1, 2}, List.of(new byte[] {3})),
          List.of(new byte[] {4}));

  @TempDir Path folder;
  Store store;
  private Vault vault;
  private Archive archive;

  /// Opens the test's own database.
  abstract Store open();

  @BeforeEach
  void begin() {
    vault = TestPki.vault(folder.resolve("vault.json"), "secret");
    store = open();
    archive = new SealedArchive(vault.sealer("archive"), TestPki.CLOCK);
  }

  @AfterEach
  void end() {
    store.close();
    vault.close();
  }

  @Test
  void returns_the_log_as_it_was_written() throws Exception {
    List<LoggedEntry> written = logPurchase();

    List<LoggedEntry> read = read(DEAL);

    assertThat(read).isEqualTo(written);
    assertThat(read).extracting(LoggedEntry::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(read).allMatch(entry -> entry.at().equals(TestPki.CLOCK.instant()));
    assertThat(read.get(1).entry()).isEqualTo(step());
  }

  @Test
  void has_nothing_of_an_unknown_deal() throws Exception {
    assertThat(read(DEAL)).isEmpty();
    assertThat(summary(DEAL)).isEmpty();
  }

  @Test
  void keeps_deals_apart() throws Exception {
    DealId other = deal(7);
    logPurchase();
    append(other, step());

    assertThat(read(other)).hasSize(1);
    assertThat(read(DEAL)).hasSize(6);
  }

  @Test
  void cannot_be_read_with_another_vault() throws Exception {
    logPurchase();
    try (Vault other = TestPki.vault(folder.resolve("other.json"), "secret")) {
      Archive others = new SealedArchive(other.sealer("archive"), TestPki.CLOCK);

      List<LoggedEntry> seen = store.inTransaction(tx -> others.read(tx, DEAL));

      assertThat(seen).isEmpty();
    }
  }

  @Test
  void notices_an_entry_that_was_removed() {
    logPurchase();
    execute("DELETE FROM archive_entry WHERE sequence = 2");

    refusesToRead("missing");
  }

  @Test
  void notices_a_log_that_was_cut_off() {
    logPurchase();
    execute("DELETE FROM archive_entry WHERE sequence = 5");

    refusesToRead("does not end");
  }

  @Test
  void notices_a_log_that_was_cut_off_with_its_head() {
    logPurchase();
    execute("DELETE FROM archive_head");

    refusesToRead("does not end");
  }

  @Test
  void notices_a_log_that_was_removed_but_for_its_head() {
    logPurchase();
    execute("DELETE FROM archive_entry");

    refusesToRead("does not end");
  }

  @Test
  void notices_entries_that_changed_places() {
    logPurchase();
    execute("UPDATE archive_entry SET sequence = 10 WHERE sequence = 2");
    execute("UPDATE archive_entry SET sequence = 2 WHERE sequence = 3");
    execute("UPDATE archive_entry SET sequence = 3 WHERE sequence = 10");

    refusesToRead("was changed");
  }

  @Test
  void notices_an_entry_of_another_deal() {
    logPurchase();
    append(deal(7), step());
    execute(
        """
        UPDATE archive_entry SET sealed =
          (SELECT o.sealed FROM archive_entry o WHERE o.deal <>
            (SELECT e.deal FROM archive_entry e WHERE e.sequence = 5))
        WHERE sequence = 5
        """);

    refusesToRead("was changed");
  }

  @Test
  void notices_every_changed_bit_of_an_entry() {
    append(DEAL, step());
    byte[] sealed =
        store.inTransaction(tx ->
            tx.query("SELECT sealed FROM archive_entry", row -> row.bytes("sealed")).getFirst());
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      execute("UPDATE archive_entry SET sealed = ?", changed);

      refusesToRead("was changed");
    }
  }

  @Test
  void goes_on_with_the_log_after_a_restart() throws Exception {
    append(DEAL, step());
    archive = new SealedArchive(vault.sealer("archive"), TestPki.CLOCK);

    append(DEAL, step());

    assertThat(read(DEAL)).hasSize(2);
  }

  @Test
  void keeps_every_entry_that_two_threads_append_to_one_deal() throws Exception {
    Runnable appends =
        () -> {
          for (int i = 0; i < 20; i++) {
            append(DEAL, step());
          }
        };
    Thread one = Thread.startVirtualThread(appends);
    Thread other = Thread.startVirtualThread(appends);
    one.join();
    other.join();

    assertThat(read(DEAL)).hasSize(40);
  }

  @Test
  void keeps_nothing_of_a_transaction_that_failed() throws Exception {
    assertThatThrownBy(() ->
            store.inTransaction(tx -> {
              archive.append(tx, DEAL, step());
              throw new java.io.IOException("no");
            }))
        .isInstanceOf(java.io.IOException.class);

    assertThat(read(DEAL)).isEmpty();
  }

  @Test
  void replaces_the_summary_of_a_deal() throws Exception {
    summarise(summary(1, "ordered", "bach preludes"));
    DealSummary later = summary(1, "paid", "bach sonatas");
    summarise(later);

    assertThat(summary(deal(1))).contains(later);
    assertThat(search("preludes")).isEmpty();
    assertThat(search("sonatas")).containsExactly(later);
  }

  @Test
  void finds_deals_by_every_word_newest_first() throws Exception {
    DealSummary first = summary(1, "paid", "BACH Préludes");
    DealSummary second = summary(2, "paid", "BEETHOVEN sonatas");
    DealSummary third = summary(3, "paid", "bach fugues");
    List.of(first, second, third).forEach(this::summarise);

    assertThat(search("bach")).containsExactly(third, first);
    assertThat(search("  PRÉLUDES, bach ")).containsExactly(first);
    assertThat(search("actimedia")).containsExactly(third, second, first);
    assertThat(search("no-2")).containsExactly(second);
    assertThat(search("bach beethoven")).isEmpty();
    assertThat(search("")).containsExactly(third, second, first);
    assertThat(
            store.<List<DealSummary>, ArchiveDamaged>inTransaction(tx -> archive.search(tx, "", 2)))
        .containsExactly(third, second);
  }

  @Test
  void finds_a_word_however_it_is_encoded() throws Exception {
    DealSummary deal = summary(1, "paid", "cafe\u0301 ﬁlter");
    summarise(deal);

    assertThat(search("CAFÉ filter")).containsExactly(deal);
  }

  @Test
  void lists_what_a_restart_has_to_resume_oldest_first() throws Exception {
    DealSummary ordered = summary(1, "ordered", "");
    DealSummary waiting = summary(3, "waiting", "");
    List.of(ordered, summary(2, "paid", ""), waiting, summary(4, "rejected", ""))
        .forEach(this::summarise);

    assertThat(unfinished(Set.of("paid", "rejected"))).containsExactly(ordered, waiting);
    assertThat(unfinished(Set.of())).hasSize(4);
  }

  @Test
  void erases_a_deal_for_good_and_no_other() throws Exception {
    logPurchase();
    append(deal(7), step());
    summarise(summary(7, "paid", "bach"));

    erase();

    assertThat(read(DEAL)).isEmpty();
    assertThat(summary(DEAL)).isEmpty();
    assertThat(search("bach")).containsExactly(summary(7, "paid", "bach"));
    assertThat(read(deal(7))).hasSize(1);
  }

  @Test
  void keeps_time_stamps_beside_the_log_and_knows_what_has_none() throws Exception {
    logPurchase();
    append(deal(7), step());
    summarise(summary(7, "paid", "bound by nothing"));
    assertThat(unstamped()).containsExactly(DEAL);

    stamp(2, 6);

    assertThat(stamps().get(2L).timeStamp()).isEqualTo(STAMP.timeStamp());
    assertThat(unstamped()).isEmpty();
    append(DEAL, step());
    assertThat(unstamped()).containsExactly(DEAL);
    erase();
    assertThat(stamps()).isEmpty();
    assertThat(unstamped()).isEmpty();
  }

  @Test
  void notices_a_time_stamp_that_was_moved() {
    logPurchase();
    stamp(2, 6);
    execute("UPDATE archive_stamp SET sequence = 3");

    assertThatThrownBy(this::stamps).isInstanceOf(ArchiveDamaged.class);
  }

  @Test
  void notices_a_summary_that_was_changed_or_put_in_anothers_place() {
    summarise(summary(1, "paid", ""));
    summarise(summary(2, "paid", ""));
    execute(
        "UPDATE archive_summary SET sealed = (SELECT s.sealed FROM archive_summary s WHERE s.ordinal = 2) WHERE ordinal = 1");

    assertThatThrownBy(() -> search("")).isInstanceOf(ArchiveDamaged.class);
  }

  List<LoggedEntry> logPurchase() {
    List<LoggedEntry> written = new ArrayList<>();
    written.add(append(DEAL, new Entry.Heard(STATEMENTS.get(0))));
    written.add(append(DEAL, step()));
    written.add(append(DEAL, new Entry.Said(STATEMENTS.get(1))));
    written.add(append(DEAL, new Entry.Heard(STATEMENTS.get(2))));
    written.add(append(DEAL, new Entry.Said(STATEMENTS.get(3))));
    written.add(append(DEAL, new Entry.Heard(STATEMENTS.get(4))));
    summarise(
        new DealSummary(
            DEAL,
            "ACTIMEDIA S.A.",
            false,
            "https://shop.localhost",
            GoldenPurchase.TOTAL,
            "paid",
            Optional.of(GoldenPurchase.ORDER_NUMBER),
            TestPki.CLOCK.instant(),
            TestPki.CLOCK.instant(),
            "bach preludes beethoven piano sonatas",
            true));
    return written;
  }

  void erase() {
    store.inTransaction(tx -> {
      archive.erase(tx, DEAL);
      return true;
    });
  }

  private LoggedEntry append(DealId deal, Entry entry) {
    return store.inTransaction(tx -> archive.append(tx, deal, entry));
  }

  private void summarise(DealSummary summary) {
    store.inTransaction(tx -> {
      archive.summarise(tx, summary);
      return true;
    });
  }

  private List<LoggedEntry> read(DealId deal) throws ArchiveDamaged {
    return store.inTransaction(tx -> archive.read(tx, deal));
  }

  private Optional<DealSummary> summary(DealId deal) throws ArchiveDamaged {
    return store.inTransaction(tx -> archive.summary(tx, deal));
  }

  private List<DealSummary> search(String text) throws ArchiveDamaged {
    return store.inTransaction(tx -> archive.search(tx, text, 100));
  }

  private List<DealSummary> unfinished(Set<String> finalStates) throws ArchiveDamaged {
    return store.inTransaction(tx -> archive.unfinished(tx, finalStates));
  }

  private void refusesToRead(String why) {
    assertThatThrownBy(() -> read(DEAL))
        .isInstanceOf(ArchiveDamaged.class)
        .hasMessageContaining(why)
        .hasMessageContaining(DEAL.toString());
  }

  private void execute(String sql, Object... parameters) {
    store.inTransaction(tx -> tx.update(sql, parameters));
  }

  private void stamp(long sequence, long length) {
    store.inTransaction(tx -> {
      archive.stamp(tx, DEAL, sequence, STAMP);
      archive.stamped(tx, DEAL, length);
      return true;
    });
  }

  private Map<Long, Stamp> stamps() throws ArchiveDamaged {
    return store.inTransaction(tx -> archive.stamps(tx, DEAL));
  }

  private List<DealId> unstamped() throws ArchiveDamaged {
    return store.inTransaction(tx -> archive.unstamped(tx, 10)).stream()
        .map(DealSummary::deal)
        .toList();
  }

  private static Entry step() {
    return new Entry.Step(
        "purse-chosen", new TreeMap<>(Map.of("purse", "Compte à vue", "note", "")));
  }

  static DealId deal(int number) {
    byte[] bytes = new byte[32];
    bytes[31] = (byte) number;
    bytes[30] = (byte) (number >> 8);
    bytes[29] = (byte) (number >> 16);
    return new DealId(new StatementHash(Base64Url.encode(bytes)));
  }

  static DealSummary summary(int number, String state, String words) {
    Instant opened = TestPki.CLOCK.instant().plusSeconds(number);
    return new DealSummary(
        deal(number),
        "ACTIMEDIA S.A.",
        false,
        "https://shop.localhost",
        Money.of(number, "EUR"),
        state,
        Optional.of("No-" + number),
        opened,
        opened,
        words,
        false);
  }
}
