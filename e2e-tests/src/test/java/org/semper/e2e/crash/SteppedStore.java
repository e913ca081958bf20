package org.semper.e2e.crash;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.semper.e2e.simulation.ForwardingTransaction;
import org.semper.e2e.simulation.StepName;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// A store that tells of each commit that changes something, just before it and just after it. Which steps there are is thereby
/// found out, not listed: whoever journals anything is seen.
record SteppedStore(Store store, StepListener steps) implements Store {

  private static final Set<String> OBSERVERS = Set.of(SteppedStore.class.getPackageName() + ".");

  @Override
  public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
    try {
      return observed(work);
    } catch (StoreUnavailable e) {
      steps.failed(e);
      throw e;
    }
  }

  /// Tells of the commit before anybody else who waits for it: what they do then are later steps.
  private <T, E extends Exception> T observed(Work<T, E> work) throws E {
    return store.<T, E>inTransaction(tx -> {
      AtomicReference<String> step = new AtomicReference<>("");
      tx.afterCommit(() -> tell(Side.AFTER, step.get()));
      T done = work.run(new Watched(tx, step));
      tell(Side.BEFORE, step.get());
      return done;
    });
  }

  @Override
  public Dialect dialect() {
    return store.dialect();
  }

  @Override
  public void close() {
    store.close();
  }

  private void tell(Side side, String step) {
    if (!step.isEmpty()) {
      steps.reached(side, step);
    }
  }

  /// Notes who made the first change.
  private static final class Watched extends ForwardingTransaction {

    private final AtomicReference<String> step;

    Watched(Transaction transaction, AtomicReference<String> step) {
      super(transaction);
      this.step = step;
    }

    @Override
    public int update(String sql, Object... parameters) {
      int rows = super.update(sql, parameters);
      if (rows > 0 && step.get().isEmpty()) {
        step.set(StepName.here(OBSERVERS));
      }
      return rows;
    }
  }
}
