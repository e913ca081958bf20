package org.semper.supporting.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.ArchiveCheck.Damage;
import org.semper.supporting.archive.ArchiveCheck.Report;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

/// Damage on the disk, found deal by deal.
final class ArchiveCheckTest {

  @TempDir Path folder;
  private Vault vault;
  private Store store;
  private Archive archive;
  private ArchiveCheck check;

  @BeforeEach
  void keepThreeDeals() {
    vault = TestPki.vault(folder.resolve("vault.json"), "secret");
    store = SqliteStore.open(folder.resolve("archive.db"), SealedArchive.MIGRATIONS);
    archive = new SealedArchive(vault.sealer("archive"), TestPki.CLOCK);
    check = new ArchiveCheck(vault.sealer("archive"), TestPki.CLOCK);
    for (int i = 1; i <= 3; i++) {
      keep(i);
    }
  }

  @AfterEach
  void close() {
    store.close();
    vault.close();
  }

  @Test
  void finds_nothing_in_a_whole_archive() {
    assertThat(check.run(store)).isEqualTo(new Report(3, List.of()));
  }

  @Test
  void names_the_deal_whose_entry_was_changed_and_goes_on_to_the_next() {
    change("UPDATE archive_entry SET sealed = zeroblob(80) WHERE deal = ? AND sequence = 1", 1);
    change("DELETE FROM archive_entry WHERE deal = ? AND sequence = 2", 3);

    List<Damage> damages = check.run(store).damages();

    assertThat(damages)
        .extracting(damage -> damage.deal().orElseThrow().peer())
        .containsExactly("Shop 1", "Shop 3");
    assertThat(damages.getFirst().what()).contains("entry 1").contains("was changed");
    assertThat(damages.getLast().what()).contains("does not end where it ended");
  }

  @Test
  void notices_a_head_that_was_changed() {
    change("UPDATE archive_head SET sealed = zeroblob(80) WHERE deal = ?", 2);

    assertThat(check.run(store).damages())
        .singleElement()
        .satisfies(damage -> assertThat(damage.what()).contains("head").contains("was changed"));
  }

  @Test
  void notices_a_time_stamp_that_was_changed() {
    change("INSERT INTO archive_stamp (deal, sequence, sealed) VALUES (?, 0, zeroblob(80))", 2);

    assertThat(check.run(store).damages())
        .singleElement()
        .satisfies(damage -> {
          assertThat(damage.deal().orElseThrow().peer()).isEqualTo("Shop 2");
          assertThat(damage.what()).contains("time-stamp of entry 0").contains("was changed");
        });
  }

  @Test
  void notices_a_log_that_was_taken_out_whole() {
    change("DELETE FROM archive_entry WHERE deal = ?", 2);
    change("DELETE FROM archive_head WHERE deal = ?", 2);

    assertThat(check.run(store).damages())
        .singleElement()
        .satisfies(damage -> {
          assertThat(damage.deal().orElseThrow().peer()).isEqualTo("Shop 2");
          assertThat(damage.what()).contains("gone");
        });
  }

  @Test
  void notices_a_summary_that_was_changed_or_taken_out() {
    change("UPDATE archive_summary SET sealed = zeroblob(80) WHERE deal = ?", 1);
    change("DELETE FROM archive_summary WHERE deal = ?", 2);

    Report report = check.run(store);

    assertThat(report.deals()).isEqualTo(2);
    assertThat(report.damages()).extracting(Damage::deal).containsOnly(Optional.empty());
    assertThat(report.damages())
        .extracting(Damage::what)
        .anySatisfy(what -> assertThat(what).contains("summary of deal number 1 was changed"))
        .anySatisfy(what -> assertThat(what).contains("has no summary"))
        .hasSize(2);
  }

  @Test
  void changes_nothing() {
    change("UPDATE archive_entry SET sealed = zeroblob(80) WHERE deal = ? AND sequence = 1", 1);
    List<String> before = content();

    check.run(store);

    assertThat(content()).isEqualTo(before);
  }

  private void keep(int number) {
    store.inTransaction(tx -> {
      for (int i = 0; i < 3; i++) {
        archive.append(tx, deal(number), new Entry.Step("step", new TreeMap<>()));
      }
      archive.summarise(
          tx,
          new DealSummary(
              deal(number),
              "Shop " + number,
              false,
              "https://shop.example",
              Money.of(1, "FRF"),
              "paid",
              Optional.empty(),
              TestPki.CLOCK.instant(),
              TestPki.CLOCK.instant(),
              "",
              true));
      return number;
    });
  }

  private void change(String sql, int number) {
    String key = vault.sealer("archive").blindIndex("deal", deal(number).first().text());
    assertThat(store.<Integer, RuntimeException>inTransaction(tx -> tx.update(sql, key)))
        .isPositive();
  }

  private List<String> content() {
    return store.inTransaction(tx ->
        tx.query(
            "SELECT hex(sealed) AS text FROM archive_entry UNION ALL"
                + " SELECT hex(sealed) FROM archive_summary UNION ALL"
                + " SELECT hex(sealed) FROM archive_head",
            row -> row.text("text")));
  }

  private static DealId deal(int number) {
    return new DealId(StatementHash.ofSigningInput("deal " + number));
  }
}
