package org.semper.transfer.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A payment journal that forgets with its test.
public final class MemoryPaymentJournal implements PaymentJournal {

  private final List<PaymentTransaction> runs = new ArrayList<>();

  @Override
  public synchronized Optional<PaymentTransaction> latest(PayRef ref) {
    return runs.stream().filter(run -> run.ref().equals(ref)).reduce((_, later) -> later);
  }

  @Override
  public synchronized PaymentTransaction begin(PaymentTransaction run) {
    Optional<PaymentTransaction> latest = latest(run.ref());
    if (latest.isPresent() && latest.get().attempt() >= run.attempt()) {
      return latest.get();
    }
    runs.add(run);
    return run;
  }

  @Override
  public synchronized PaymentTransaction change(
      PayRef ref, UnaryOperator<PaymentTransaction> change) {
    PaymentTransaction before = latest(ref).orElseThrow(IllegalStateException::new);
    PaymentTransaction after = change.apply(before);
    runs.set(runs.lastIndexOf(before), after);
    return after;
  }

  @Override
  public synchronized List<PaymentTransaction> unfinished() {
    return runs.stream().filter(run -> run.state().isOpen()).toList();
  }

  @Override
  public synchronized List<PaymentTransaction> history(int limit) {
    return runs.reversed().stream().limit(limit).toList();
  }
}
