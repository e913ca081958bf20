package org.semper.e2e.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// A store that tells of each commit that changes something, just before it and just after it. Which steps there are is thereby
/// found out, not listed: whoever journals anything is seen.
record SteppedStore(Store store, StepListener steps) implements Store {

  private static final int CALLERS_NAMED = 3;

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

  /// The innermost callers above the supporting services, one method per class.
  private static String callers() {
    List<StackWalker.StackFrame> frames =
        StackWalker.getInstance()
            .walk(stack -> stack.filter(isAbove("org.semper.supporting.")).toList());
    List<String> named = new ArrayList<>();
    String last = "";
    for (StackWalker.StackFrame frame : frames) {
      String type = frame.getClassName().replaceAll(".*[.$]", "");
      if (!type.equals(last) && named.size() < CALLERS_NAMED) {
        named.addFirst(type + "." + frame.getMethodName().replaceAll("lambda\\$(.*)\\$.*", "$1"));
      }
      last = type;
    }
    return named.stream().collect(Collectors.joining(" > "));
  }

  private static Predicate<StackWalker.StackFrame> isAbove(String layer) {
    return frame ->
        frame.getClassName().startsWith("org.semper.")
            && !frame.getClassName().startsWith(layer)
            && !frame.getClassName().startsWith(SteppedStore.class.getPackageName());
  }

  /// Notes who made the first change.
  private record Watched(Transaction transaction, AtomicReference<String> step)
      implements Transaction {

    @Override
    public int update(String sql, Object... parameters) {
      int rows = transaction.update(sql, parameters);
      if (rows > 0 && step.get().isEmpty()) {
        step.set(callers());
      }
      return rows;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
      return transaction.query(sql, mapper, parameters);
    }

    @Override
    public <T> Optional<T> queryOne(String sql, RowMapper<T> mapper, Object... parameters) {
      return transaction.queryOne(sql, mapper, parameters);
    }

    @Override
    public void afterCommit(Runnable action) {
      transaction.afterCommit(action);
    }
  }
}
