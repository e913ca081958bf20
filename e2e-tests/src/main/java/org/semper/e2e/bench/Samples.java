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

  /// How often somebody is right who sees one of these and one of the others and guesses which is which, by the better one of
  /// two rules: the slower one is ours, or the faster one (area under the ROC curve).
  ///
  /// @return from 0.5, a coin's, to 1
  double toldApart(Samples others) {
    double slower =
        nanos.stream()
            .flatMapToDouble(
                ours -> others.nanos.stream().mapToDouble(theirs -> slower(ours, theirs)))
            .average()
            .orElse(0.5);
    return Math.max(slower, 1 - slower);
  }

  private static double slower(long ours, long theirs) {
    if (ours == theirs) {
      return 0.5;
    }
    return ours > theirs ? 1 : 0;
  }

  /// The smallest sample that is not below this share of all (nearest rank).
  private Duration percentile(int share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int rank = Math.max(1, (sorted.size() * share + 99) / 100);
    return Duration.ofNanos(sorted.get(rank - 1));
  }
}
