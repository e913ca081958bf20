package org.semper.parties.bank;

import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;

/// A store whose commits fail once a test says so: the work was done, and nothing of it stays.
final class BrokenStore implements Store {

  private final Store sound;
  private boolean broken;

  BrokenStore(Store sound) {
    this.sound = sound;
  }

  void breakCommits() {
    broken = true;
  }

  @Override
  public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
    return sound.inTransaction(transaction -> {
      T result = work.run(transaction);
      if (broken) {
        throw new StoreUnavailable("the disk is full", new IllegalStateException());
      }
      return result;
    });
  }

  @Override
  public Dialect dialect() {
    return sound.dialect();
  }

  @Override
  public void close() {
    sound.close();
  }
}
