package org.semper.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Times of one thing that was done again and again.
final class Samples {

  private final List<Long> nanos = new ArrayList<>();

  void add(long taken) {
    nanos.add(taken);
  }

  Duration median() {
    return percentile(50);
  }

  Duration p95() {
    return percentile(95);
  }

  int count() {
    return nanos.size();
  }

  /// The smallest sample that is not below this share of all (nearest rank).
  private Duration percentile(int share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int rank = Math.max(1, (sorted.size() * share + 99) / 100);
    return Duration.ofNanos(sorted.get(rank - 1));
  }
}
