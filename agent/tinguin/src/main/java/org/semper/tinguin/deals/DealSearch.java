package org.semper.tinguin.deals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.semper.supporting.archive.DealSummary;
import org.semper.tinguin.look.Attempts;

/// Searches while the owner types: one search at a time, and the last words count. Used on the event thread.
final class DealSearch {

  private final DealBrowser deals;
  private final Consumer<List<DealSummary>> found;
  private final Runnable failed;
  private final Attempts attempts = new Attempts();
  private Optional<String> next = Optional.empty();

  DealSearch(DealBrowser deals, Consumer<List<DealSummary>> found, Runnable failed) {
    this.deals = deals;
    this.found = found;
    this.failed = failed;
  }

  void search(String words) {
    next = Optional.of(words);
    if (!attempts.running()) {
      start();
    }
  }

  private void start() {
    next.ifPresent(words -> {
      next = Optional.empty();
      attempts.run(() -> deals.search(words), this::finish, failed);
    });
  }

  private void finish(List<DealSummary> result) {
    if (next.isPresent()) {
      start();
    } else {
      found.accept(result);
    }
  }
}
