package org.semper.e2e.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Counts steps, and halts the process at one of them: whoever takes it reports it and waits for ever, to be killed there.
final class HaltingSteps implements StepListener {

  private final Consumer<String> reports;
  private final List<String> passed = new ArrayList<>();
  private int fatal = Integer.MAX_VALUE;
  private Side side = Side.AFTER;

  HaltingSteps(Consumer<String> reports) {
    this.reports = reports;
  }

  /// Begins to count anew.
  ///
  /// @param step to halt at; 1 for the first from now on
  synchronized void arm(int step, Side at) {
    passed.clear();
    fatal = step;
    side = at;
  }

  /// Names of the steps since the count began.
  synchronized List<String> passed() {
    return List.copyOf(passed);
  }

  @Override
  public void reached(Side at, String name) {
    if (isFatal(at, name)) {
      reports.accept("halted " + name);
      haltForEver();
    }
  }

  private synchronized boolean isFatal(Side at, String name) {
    if (at == Side.AFTER) {
      passed.add(name);
    }
    int step = at == Side.AFTER ? passed.size() : passed.size() + 1;
    return step == fatal && at == side;
  }

  private static void haltForEver() {
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // Only the parent ends it, by killing the process.
      }
    }
  }
}
