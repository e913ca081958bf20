package org.semper.e2e.simulation;

import java.util.List;
import java.util.Optional;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;

/// A party that knows nothing of commerce: counts its strokes in its store, and once more in what a test can see.
final class ClockTower implements Participant, Invariant {

  private static final Migrations TABLE =
      Migrations.of("tower", "CREATE TABLE strokes (number BIGINT PRIMARY KEY);");

  private final Site site;
  private Optional<Store> store = Optional.empty();
  private int heard;

  ClockTower(Site site) {
    this.site = site;
  }

  int strokes() {
    return heard;
  }

  @Override
  public void join() {
    start();
  }

  @Override
  public void start() {
    store = Optional.of(site.store(List.of(TABLE)));
  }

  @Override
  public List<Move> moves() {
    return List.of(new Move("Clock tower strikes", 1, Participants.again(this::strike)));
  }

  @Override
  public void check() {}

  /// A stroke that was heard is on disk; one that is on disk may not have been heard, before a crash.
  @Override
  public void checkEnd() throws Broken {
    if (written() < heard) {
      throw new Broken("strokes were heard that were not written");
    }
  }

  private void strike() {
    store
        .orElseThrow()
        .inTransaction(tx ->
            tx.update("INSERT INTO strokes SELECT COALESCE(MAX(number), 0) + 1 FROM strokes"));
    heard++;
  }

  private long written() {
    return store
        .orElseThrow()
        .<Optional<Long>, RuntimeException>inTransaction(
            tx -> tx.queryOne("SELECT COUNT(*) AS n FROM strokes", row -> row.integer("n")))
        .orElseThrow();
  }
}
