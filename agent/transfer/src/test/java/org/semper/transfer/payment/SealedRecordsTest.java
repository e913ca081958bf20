package org.semper.transfer.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.StoreUnavailable;

final class SealedRecordsTest {

  private static final Instant NOW = Instant.parse("1997-05-25T14:00:00Z");

  @TempDir private Path folder;
  private Vault vault;
  private Sealer sealer;
  private SqliteStore store;
  private SealedPaymentJournal journal;
  private SealedPurseBook purses;
  private final ScriptedAdapter adapter = new ScriptedAdapter(new TestPki().buyer("Anna"));

  @BeforeEach
  void open() {
    vault = TestPki.vault(folder.resolve("vault.json"), "passphrase");
    sealer = vault.sealer("payments");
    store = SqliteStore.open(folder.resolve("agent.db"), PaymentSchema.migrations());
    journal = new SealedPaymentJournal(store, sealer);
    purses = new SealedPurseBook(store, sealer);
  }

  @AfterEach
  void close() {
    store.close();
    vault.close();
  }

  @Test
  void gives_back_what_was_recorded_in_every_state() {
    PaymentTransaction authorised = journal.begin(authorised("one", 0, NOW));
    assertThat(journal.latest(authorised.ref())).contains(authorised);

    PaymentTransaction doubtful =
        journal.change(
            authorised.ref(),
            run -> run.with(run.progress().sending().to(PaymentState.IN_DOUBT).asking(), NOW));
    assertThat(journal.latest(authorised.ref())).contains(doubtful);

    PaymentTransaction paid =
        journal.change(
            authorised.ref(),
            run ->
                run.with(
                    run.progress().captured(adapter.statement("scripted-evidence", NOW)), NOW));
    assertThat(journal.latest(authorised.ref())).contains(paid);
    assertThat(journal.history(5)).containsExactly(paid);
  }

  @Test
  void lists_what_is_open_oldest_first() {
    PaymentTransaction late = journal.begin(authorised("late", 0, NOW.plusSeconds(1)));
    PaymentTransaction early = journal.begin(authorised("early", 0, NOW));
    PaymentTransaction ended = journal.begin(authorised("ended", 0, NOW));
    journal.change(ended.ref(), run -> run.with(cancelled(run), NOW));

    assertThat(journal.unfinished()).containsExactly(early, late);
  }

  @Test
  void keeps_the_first_of_two_runs_with_one_number() {
    PaymentTransaction first = journal.begin(authorised("one", 0, NOW));

    assertThat(journal.begin(authorised("one", 0, NOW.plusSeconds(1)))).isEqualTo(first);
    PaymentTransaction second = journal.begin(authorised("one", 1, NOW.plusSeconds(2)));
    assertThat(journal.latest(first.ref())).contains(second);
    assertThat(journal.history(5)).containsExactly(second, first);
  }

  @Test
  void changes_nothing_that_is_not_there() {
    assertThatIllegalStateException().isThrownBy(() -> journal.change(ref("nothing"), run -> run));
  }

  @Test
  void shows_neither_reference_nor_account_to_who_reads_the_file() throws Exception {
    PaymentTransaction run = journal.begin(authorised("one", 0, NOW));
    purses.put(purse("canary-purse", Optional.empty()));
    Path copy = folder.resolve("copy.db");
    store.snapshot(copy);

    String content = new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1);
    assertThat(content)
        .doesNotContain(run.ref().text())
        .doesNotContain("canary")
        .doesNotContain(run.signedMessage().statement().compact().substring(0, 40));
  }

  @Test
  void finds_a_record_that_was_moved_or_changed() {
    PaymentTransaction one = journal.begin(authorised("one", 0, NOW));
    journal.begin(authorised("two", 0, NOW));
    store.inTransaction(tx ->
        tx.update(
            "UPDATE payment_runs SET record = (SELECT record FROM payment_runs WHERE ref_index <> ?)",
            sealer.blindIndex("payment_runs", one.ref().text())));

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> journal.latest(one.ref()));
  }

  @Test
  void keeps_purses_in_the_owners_order() {
    Purse a = purse("a", Optional.of(Money.of(500_00, "FRF")));
    Purse b = purse("b", Optional.empty());
    Purse c = purse("c", Optional.empty());
    purses.put(a);
    purses.put(b);
    purses.put(c);
    assertThat(purses.all()).containsExactly(a, b, c);

    purses.prefer("c");
    purses.prefer("unknown");
    assertThat(purses.all()).containsExactly(c, a, b);
    Purse changed = purse("a", Optional.empty());
    purses.put(changed);
    assertThat(purses.all()).containsExactly(c, changed, b);
    purses.remove("c");
    assertThat(purses.all()).containsExactly(changed, b);
    assertThat(purses.find("c")).isEmpty();
    assertThat(purses.find("b")).contains(b);
  }

  private PaymentTransaction authorised(String order, int attempt, Instant at) {
    TreeMap<String, String> details = new TreeMap<>();
    details.put("payee", "ACTIMEDIA");
    PaymentTerms terms =
        new PaymentTerms(
            purse("canary-purse", Optional.of(Money.of(900_00, "FRF"))),
            new PaymentOption(ScriptedAdapter.SYSTEM, details),
            Money.of(870_00, "FRF"),
            ref(order));
    return PaymentTransaction.created(terms, attempt, at)
        .negotiated(at)
        .authorised(adapter.authorise(terms, NOW.plus(Duration.ofHours(1))), at);
  }

  private static PaymentProgress cancelled(PaymentTransaction run) {
    return run.progress().ended(PaymentState.CANCELLED, PaymentReason.USER_CANCELLED);
  }

  private static PayRef ref(String order) {
    return PayRef.of(StatementHash.ofSigningInput(order));
  }

  private static Purse purse(String id, Optional<Money> limit) {
    TreeMap<String, String> settings = new TreeMap<>();
    settings.put("account", "canary-account");
    return new Purse(
        id, ScriptedAdapter.SYSTEM, "Purse", Currency.getInstance("FRF"), limit, settings);
  }
}
