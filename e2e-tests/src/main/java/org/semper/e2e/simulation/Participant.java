package org.semper.e2e.simulation;

import java.util.List;

/// Who takes part in a simulated market: a party, a shop, a shopper. Whatever it knows beyond one life is on its disk.
interface Participant {

  /// Joins the market, undisturbed: makes its keys, is certified, opens accounts.
  void join() throws Exception;

  /// Starts a process on what is on disk.
  ///
  /// @throws Crash and [org.semper.supporting.store.StoreUnavailable] if that fails this time
  void start();

  /// What it may do of its own accord now, while its process runs.
  default List<Move> moves() {
    return List.of();
  }

  /// What its operator or owner sees to when nothing is left to chance any more: news asked for, complaints answered, what is owed
  /// given back. Called again and again until nothing changes.
  default void tidy() {}

  /// What it still waits for that will never come by itself, once it was tidied; empty if nothing.
  default List<String> unfinished() {
    return List.of();
  }
}
