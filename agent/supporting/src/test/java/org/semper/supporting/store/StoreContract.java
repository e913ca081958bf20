package org.semper.supporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store does, whatever stands behind it.
abstract class StoreContract {

  static final Migrations COINS =
      Migrations.of(
          "coins",
          "CREATE TABLE coins_coin (serial TEXT PRIMARY KEY, value BIGINT NOT NULL, note TEXT, mark BYTEA);");
  static final Migrations COINS_NEXT =
      Migrations.of(
          "coins",
          "CREATE TABLE coins_coin (serial TEXT PRIMARY KEY, value BIGINT NOT NULL, note TEXT, mark BYTEA);",
          "CREATE TABLE coins_epoch (number BIGINT PRIMARY KEY); INSERT INTO coins_epoch VALUES (7);");
  static final Migrations OTHERS =
      Migrations.of("others", "CREATE TABLE others_thing (name TEXT PRIMARY KEY);");

  Store store;

  /// Opens the test's own database, again if it was opened before.
  abstract Store open(Migrations... modules);

  @BeforeEach
  void openFirst() {
    store = open(COINS);
  }

  @AfterEach
  void closeLast() {
    store.close();
  }

  @Test
  void returns_what_was_written_type_by_type() {
    byte[] mark = {0, -1, 2};
    store.inTransaction(tx ->
        tx.update(
            "INSERT INTO coins_coin VALUES (?, ?, ?, ?)",
            "a",
            Long.MAX_VALUE,
            Optional.of("Größe"),
            mark));

    List<Long> values =
        store.inTransaction(tx ->
            tx.query(
                "SELECT * FROM coins_coin",
                row -> {
                  assertThat(row.text("serial")).isEqualTo("a");
                  assertThat(row.optionalText("note")).contains("Größe");
                  assertThat(row.bytes("mark")).isEqualTo(mark);
                  return row.integer("value");
                }));

    assertThat(values).containsExactly(Long.MAX_VALUE);
  }

  @Test
  void reads_an_absent_value_as_empty_and_refuses_it_where_one_was_promised() {
    insert("a", 1);

    assertThat(note("a")).isEmpty();
    assertThatThrownBy(() ->
            store.inTransaction(
                tx -> tx.query("SELECT mark FROM coins_coin", row -> row.bytes("mark"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("mark");
  }

  @Test
  void never_splices_a_parameter_into_sql() {
    insert("x'; DROP TABLE coins_coin; --", 1);

    assertThat(serials()).containsExactly("x'; DROP TABLE coins_coin; --");
  }

  @Test
  void keeps_nothing_of_work_that_throws() {
    assertThatThrownBy(() ->
            store.inTransaction(tx -> {
              insert(tx, "a", 1);
              throw new java.io.IOException("the work changed its mind");
            }))
        .isInstanceOf(java.io.IOException.class);

    assertThat(serials()).isEmpty();
  }

  @Test
  void goes_on_after_sql_that_is_refused() {
    assertThatThrownBy(() -> store.inTransaction(tx -> tx.update("INSERT INTO nowhere VALUES (1)")))
        .isInstanceOf(IllegalStateException.class);

    insert("a", 1);
    assertThat(serials()).containsExactly("a");
  }

  @Test
  void refuses_a_second_row_of_the_same_key_as_a_bug() {
    insert("a", 1);

    assertThatThrownBy(() -> insert("a", 2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_several_rows_where_one_was_asked_for() {
    insert("a", 1);
    insert("b", 1);

    assertThatThrownBy(() ->
            store.inTransaction(
                tx -> tx.queryOne("SELECT * FROM coins_coin", row -> row.text("serial"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_a_transaction_inside_a_transaction() {
    assertThatThrownBy(() -> store.inTransaction(tx -> serials()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside");
  }

  @Test
  void runs_what_waits_for_the_commit_after_it_and_only_then() {
    List<List<String>> seen = new ArrayList<>();
    store.inTransaction(tx -> {
      tx.afterCommit(() -> seen.add(serials()));
      insert(tx, "a", 1);
      assertThat(seen).isEmpty();
      return true;
    });
    assertThatThrownBy(() ->
            store.inTransaction(tx -> {
              tx.afterCommit(() -> seen.add(List.of("never")));
              throw new java.io.IOException("no");
            }))
        .isInstanceOf(java.io.IOException.class);

    assertThat(seen).containsExactly(List.of("a"));
  }

  @Test
  void loses_no_update_of_many_threads() throws Exception {
    int threads = 8;
    long rounds = 25;
    insert("shared", 0);
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<Boolean> increments =
        () -> {
          start.await();
          for (int i = 0; i < rounds; i++) {
            store.inTransaction(tx -> {
              long value = value(tx, "shared");
              return tx.update(
                  "UPDATE coins_coin SET value = ? WHERE serial = ?", value + 1, "shared");
            });
          }
          return true;
        };
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(executor.submit(increments));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    }

    long sum = store.inTransaction(tx -> value(tx, "shared"));
    assertThat(sum).isEqualTo(threads * rounds);
  }

  @Test
  void lets_only_one_of_two_claim_what_both_saw_free() throws Exception {
    CyclicBarrier bothLooked = new CyclicBarrier(2);
    Callable<Boolean> claim =
        () -> {
          boolean[] first = {true};
          return store.inTransaction(tx -> {
            boolean free =
                tx.queryOne(
                        "SELECT * FROM coins_coin WHERE serial = ?",
                        row -> row.text("serial"),
                        "spent")
                    .isEmpty();
            if (first[0]) {
              first[0] = false;
              await(bothLooked);
            }
            if (free) {
              insert(tx, "spent", 1);
            }
            return free;
          });
        };
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> one = executor.submit(claim);
      Future<Boolean> other = executor.submit(claim);

      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void keeps_what_was_written_and_adds_tables_when_opened_by_a_newer_version() {
    insert("a", 1);
    store.close();

    store = open(COINS_NEXT, OTHERS);

    assertThat(serials()).containsExactly("a");
    long epoch =
        store.inTransaction(tx ->
            tx.query("SELECT number FROM coins_epoch", row -> row.integer("number")).getFirst());
    assertThat(epoch).isEqualTo(7);
  }

  @Test
  void refuses_a_newer_versions_tables_and_leaves_them() {
    store.close();
    open(COINS_NEXT).close();

    assertThatThrownBy(() -> open(COINS))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("newer version");

    store = open(COINS_NEXT);
  }

  @Test
  void refuses_tables_that_other_scripts_made() {
    store.close();
    Migrations changed = Migrations.of("coins", "CREATE TABLE coins_coin (serial TEXT);");

    assertThatThrownBy(() -> open(changed))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("other scripts");

    store = open(COINS);
  }

  void insert(String serial, long value) {
    store.inTransaction(tx -> insert(tx, serial, value));
  }

  static int insert(Transaction tx, String serial, long value) {
    return tx.update(
        "INSERT INTO coins_coin VALUES (?, ?, ?, ?)",
        serial,
        value,
        Optional.empty(),
        Optional.empty());
  }

  List<String> serials() {
    return store.inTransaction(
        tx -> tx.query("SELECT serial FROM coins_coin ORDER BY serial", row -> row.text("serial")));
  }

  private Optional<String> note(String serial) {
    return store
        .inTransaction(tx ->
            tx.queryOne(
                "SELECT note FROM coins_coin WHERE serial = ?",
                row -> row.optionalText("note"),
                serial))
        .orElseThrow();
  }

  private static long value(Transaction tx, String serial) {
    return tx.queryOne(
            "SELECT value FROM coins_coin WHERE serial = ?", row -> row.integer("value"), serial)
        .orElseThrow();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
