package org.semper.commerce.market;

import org.semper.supporting.store.Store;

/// A store whose process can die before a commit, so that it is rolled back, or right after it.
final class MortalStore implements Store {

  private final Store store;
  private final Boundaries boundaries;

  MortalStore(Store store, Boundaries boundaries) {
    this.store = store;
    this.boundaries = boundaries;
  }

  @Override
  public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
    T result =
        store.inTransaction(tx -> {
          T done = work.run(tx);
          boundaries.requireRoom();
          boundaries.pass();
          return done;
        });
    boundaries.pass();
    return result;
  }

  @Override
  public Dialect dialect() {
    return store.dialect();
  }

  @Override
  public void close() {
    store.close();
  }
}
