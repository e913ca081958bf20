package org.semper.supporting.archive.stamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.communication.Backoff;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TestRevocationLists;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;

final class StamperTest {

  private static final boolean BOUND = true;

  @TempDir Path folder;

  private final GoldenPurchase purchase = new GoldenPurchase();
  private final List<StapledStatement> statements = purchase.statements();
  private final DealId deal = GoldenPurchase.deal(statements.getFirst());
  private final NotaryOffice office = new NotaryOffice(purchase.pki, TestPki.CLOCK);
  private Vault vault;
  private SqliteStore store;
  private Archive archive;

  @BeforeEach
  void open() {
    vault = TestPki.vault(folder.resolve("vault.json"), "secret");
    store = SqliteStore.open(folder.resolve("archive.db"), SealedArchive.MIGRATIONS);
    archive = new SealedArchive(vault.sealer("archive"), TestPki.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
    vault.close();
  }

  @Test
  void stamps_every_statement_of_a_deal_that_binds_once_before_it_is_finished() throws Exception {
    List<LoggedEntry> before = log(BOUND);

    assertThat(stamper().round()).isTrue();
    assertThat(stamper().round()).isTrue();

    assertThat(office.asked).hasValue(5);
    assertThat(stamps().keySet()).containsExactly(0L, 2L, 3L, 4L, 5L);
    for (Map.Entry<Long, Stamp> stamp : stamps().entrySet()) {
      byte[] signature =
          before
              .get(stamp.getKey().intValue())
              .entry()
              .spoken()
              .orElseThrow()
              .statement()
              .signatureText();
      new TimeStampVerifier(purchase.pki.trustList(), RevocationSource.none(), TestPki.CLOCK)
          .verify(stamp.getValue().timeStamp(), signature);
    }
    assertThat(read()).isEqualTo(before);
  }

  @Test
  void leaves_a_deal_alone_that_binds_nobody() throws Exception {
    log(false);

    assertThat(stamper().round()).isTrue();

    assertThat(office.asked).hasValue(0);
  }

  @Test
  void ten_thousand_offers_that_nobody_ordered_cost_no_stamp_and_crowd_none_out() throws Exception {
    store.inTransaction(transaction -> {
      for (int i = 0; i < 10_000; i++) {
        DealId offered = new DealId(StatementHash.ofSigningInput("offer " + i));
        archive.append(transaction, offered, new Entry.Heard(statements.get(0)));
        archive.summarise(transaction, summary(offered, false));
      }
      return true;
    });
    log(BOUND);

    assertThat(stamper().round()).isTrue();

    assertThat(office.asked).hasValue(5);
    assertThat(stamps()).hasSize(5);
  }

  @Test
  void what_was_said_after_the_stamps_is_pending_again() throws Exception {
    log(BOUND);
    stamper().round();
    append(new Entry.Heard(purchase.receipt(statements.get(3))));

    assertThat(stamper().round()).isTrue();

    assertThat(stamps()).hasSize(6);
  }

  @Test
  void a_notary_that_is_away_is_asked_again_and_what_has_a_stamp_keeps_it() throws Exception {
    log(BOUND);
    office.tampering = answer -> office.asked.get() > 2 ? new byte[0] : answer;
    assertThat(stamper().round()).isFalse();
    Map<Long, Stamp> first = stamps();
    assertThat(first).hasSize(2);

    office.tampering = answer -> answer;
    assertThat(stamper().round()).isTrue();

    assertThat(stamps()).hasSize(5);
    assertThat(stamps().get(0L).timeStamp()).isEqualTo(first.get(0L).timeStamp());
  }

  @Test
  void keeps_nothing_of_an_answer_that_proves_nothing() throws Exception {
    log(BOUND);
    NotaryOffice foreign = new NotaryOffice(new TestPki(), TestPki.CLOCK);
    byte[][] recorded = new byte[1][];
    office.tampering =
        answer -> {
          recorded[0] = answer;
          return Arrays.copyOf(answer, answer.length - 1);
        };
    assertThat(stamper().round()).isFalse();
    office.tampering = answer -> recorded[0];
    assertThat(stamper().round()).isFalse();
    office.tampering = answer -> new byte[1024 * 1024];
    assertThat(stamper().round()).isFalse();
    assertThat(
            new Stamper(
                    store,
                    archive,
                    new Stamper.Means(
                        NotaryOffice.ENTRY,
                        purchase.pki.trustList(),
                        foreign,
                        foreign,
                        TestPki.CLOCK))
                .round())
        .isFalse();

    assertThat(stamps()).isEmpty();
  }

  @Test
  void a_late_stamp_takes_revocation_lists_along() throws Exception {
    log(BOUND);
    Clock late = Clock.offset(TestPki.CLOCK, Duration.ofDays(3));
    NotaryOffice later = new NotaryOffice(purchase.pki, late);
    Stamper stamper = new Stamper(store, archive, later.means(late));
    assertThat(stamper.round()).isFalse();
    assertThat(stamps()).isEmpty();

    later.lists =
        TestRevocationLists.parsed(
            TestRevocationLists.of(
                purchase.pki, Map.of(), late.instant().minusSeconds(60), Duration.ofDays(1)));
    assertThat(stamper.round()).isTrue();

    assertThat(stamps().values()).hasSize(5).allMatch(stamp -> stamp.lists().size() == 2);
  }

  @Test
  void the_stamp_of_a_payment_takes_lists_along_for_evidence_that_came_without_responses()
      throws Exception {
    StapledStatement evidence =
        purchase.evidence(GoldenPurchase.TOTAL.minorUnits(), GoldenPurchase.PAY_REF);
    StapledStatement bare = new StapledStatement(evidence.statement(), List.of());
    append(new Entry.Heard(statements.get(0)));
    append(new Entry.Said(purchase.payment(statements.get(2), bare)));
    store.inTransaction(transaction -> {
      archive.summarise(transaction, summary(deal, BOUND));
      return true;
    });
    office.lists =
        TestRevocationLists.parsed(
            TestRevocationLists.of(
                purchase.pki,
                Map.of(),
                TestPki.CLOCK.instant().minusSeconds(60),
                Duration.ofDays(1)));

    assertThat(stamper().round()).isTrue();

    assertThat(stamps().get(0L).lists()).isEmpty();
    assertThat(stamps().get(1L).lists()).hasSize(2);
  }

  @Test
  void rounds_go_on_in_the_background_until_their_end() throws Exception {
    log(BOUND);
    office.away = true;
    CountDownLatch back = new CountDownLatch(5);
    office.tampering =
        answer -> {
          back.countDown();
          return answer;
        };
    Backoff impatient = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), new Random(7));
    try (StampingRounds rounds = new StampingRounds(impatient)) {
      rounds.begin(stamper());
      awaitAsked(2);
      office.away = false;
      assertThat(back.await(30, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(stamper().round()).isTrue();
    assertThat(stamps()).hasSize(5);
  }

  @Test
  void what_goes_on_without_end_puts_no_stamp_off() throws Exception {
    log(BOUND);
    try (StampingRounds rounds = new StampingRounds()) {
      rounds.begin(stamper());
      long begun = System.nanoTime();
      while (office.asked.get() < 5) {
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        rounds.wake();
        Thread.onSpinWait();
      }
    }
  }

  private void awaitAsked(int times) {
    long begun = System.nanoTime();
    while (office.asked.get() < times) {
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
      Thread.onSpinWait();
    }
  }

  private Stamper stamper() {
    return new Stamper(store, archive, office.means(TestPki.CLOCK));
  }

  /// The purchase's statements, and a step of our own after the first.
  private List<LoggedEntry> log(boolean bound) throws ArchiveDamaged {
    append(new Entry.Heard(statements.get(0)));
    append(new Entry.Step("window-opened", new TreeMap<>()));
    statements.subList(1, 5).forEach(each -> append(new Entry.Said(each)));
    store.inTransaction(transaction -> {
      archive.summarise(transaction, summary(deal, bound));
      return true;
    });
    return read();
  }

  private static DealSummary summary(DealId deal, boolean bound) {
    Instant now = TestPki.CLOCK.instant();
    return new DealSummary(
        deal,
        "ACTIMEDIA S.A.",
        false,
        "https://shop.localhost",
        GoldenPurchase.TOTAL,
        "PAYING",
        Optional.empty(),
        now,
        now,
        "bach",
        bound);
  }

  private void append(Entry entry) {
    store.inTransaction(transaction -> archive.append(transaction, deal, entry));
  }

  private List<LoggedEntry> read() throws ArchiveDamaged {
    return store.inTransaction(transaction -> archive.read(transaction, deal));
  }

  private Map<Long, Stamp> stamps() throws ArchiveDamaged {
    return store.inTransaction(transaction -> archive.stamps(transaction, deal));
  }
}
