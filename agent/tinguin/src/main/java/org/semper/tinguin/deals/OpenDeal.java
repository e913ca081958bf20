package org.semper.tinguin.deals;

import java.util.Optional;
import java.util.function.Consumer;
import org.semper.supporting.archive.DealId;
import org.semper.tinguin.look.Attempts;

/// The deal that is open in the window, if one is: read when it is opened and again after each change, one reading at a time, of
/// which the last counts. Used on the event thread.
final class OpenDeal {

  private final DealBrowser deals;
  private final Consumer<DealDetails> read;
  private final Runnable failed;
  private final Attempts attempts = new Attempts();
  private Optional<DealId> open = Optional.empty();
  private boolean again;

  OpenDeal(DealBrowser deals, Consumer<DealDetails> read, Runnable failed) {
    this.deals = deals;
    this.read = read;
    this.failed = failed;
  }

  void open(DealId deal) {
    open = Optional.of(deal);
    refresh();
  }

  /// The window shows something else.
  void leave() {
    open = Optional.empty();
  }

  void refresh() {
    again = attempts.running();
    if (!again) {
      open.ifPresent(deal -> attempts.run(() -> deals.details(deal), this::finish, failed));
    }
  }

  private void finish(DealDetails details) {
    if (again) {
      refresh();
    } else if (open.filter(details.summary().deal()::equals).isPresent()) {
      read.accept(details);
    }
  }
}
