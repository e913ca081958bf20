package org.semper.e2e.simulation;

import java.util.Optional;
import java.util.Set;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// A store of one life, on a disk that may fill up or become read-only, whose process may end before a commit, so that it is rolled
/// back, or right after it.
final class FaultyStore implements Store {

  private static final int LONGEST_TROUBLE = 4;
  private static final Set<String> OBSERVERS = Set.of(FaultyStore.class.getPackageName() + ".");

  private final Store store;
  private final Life life;
  private final Surroundings surroundings;
  private int commitsToFail;

  FaultyStore(Store store, Life life, Surroundings surroundings) {
    this.store = store;
    this.life = life;
    this.surroundings = surroundings;
  }

  @Override
  public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
    life.require();
    Commit commit = new Commit();
    T result =
        store.<T, E>inTransaction(tx -> {
          T done = work.run(new Watched(tx, commit));
          commit.begin();
          return done;
        });
    commit.end();
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

  /// What becomes of one commit.
  private final class Commit {

    private String step = "";
    private Optional<Fault> fault = Optional.empty();

    void begin() {
      if (step.isEmpty()) {
        return;
      }
      requireDisk();
      fault = surroundings.faults().ofCommit(life, step);
      fault.ifPresent(
          kind -> surroundings.account().tell(life + ": " + kind.words() + ", " + step));
      switch (fault.orElse(Fault.CRASH_AFTER_COMMIT)) {
        case CRASH_BEFORE_COMMIT -> throw life.crash();
        case DISK_FULL, DISK_READ_ONLY -> {
          commitsToFail = 1 + surroundings.chance().below(LONGEST_TROUBLE);
          requireDisk();
        }
        default -> {}
      }
    }

    void end() {
      if (crashes()) {
        throw life.crash();
      }
    }

    boolean crashes() {
      return fault.filter(kind -> kind == Fault.CRASH_AFTER_COMMIT).isPresent();
    }

    private void requireDisk() {
      if (commitsToFail > 0 && !surroundings.faults().isStopped()) {
        commitsToFail--;
        throw new StoreUnavailable("The disk takes nothing. Make room and try again.");
      }
    }
  }

  /// Notes who made the first change. Who waits for a commit hears nothing of one that the process did not survive.
  private static final class Watched extends ForwardingTransaction {

    private final Commit commit;

    Watched(Transaction transaction, Commit commit) {
      super(transaction);
      this.commit = commit;
    }

    @Override
    public int update(String sql, Object... parameters) {
      int rows = super.update(sql, parameters);
      if (rows > 0 && commit.step.isEmpty()) {
        commit.step = StepName.here(OBSERVERS);
      }
      return rows;
    }

    @Override
    public void afterCommit(Runnable action) {
      super.afterCommit(() -> {
        if (!commit.crashes()) {
          action.run();
        }
      });
    }
  }
}
