package org.semper.e2e.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which faults happen, and how many did.
final class Faults {

  private static final List<Fault> OF_MESSAGES =
      List.of(Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.SENT_TWICE, Fault.COME_LATE);

  private static final List<Fault> OF_COMMITS =
      List.of(
          Fault.CRASH_BEFORE_COMMIT,
          Fault.CRASH_AFTER_COMMIT,
          Fault.DISK_FULL,
          Fault.DISK_READ_ONLY);

  private static final int MESSAGES_PER_MILLE = 80;
  private static final int COMMITS_PER_MILLE = 6;

  private final Chance chance;
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private boolean stopped = true;

  Faults(Chance chance) {
    this.chance = chance;
  }

  void begin() {
    stopped = false;
  }

  /// Nothing goes wrong any more.
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /// What happens to a message between two parties.
  Optional<Fault> ofMessage() {
    return draw(OF_MESSAGES, MESSAGES_PER_MILLE);
  }

  /// What happens to a commit that changes something.
  Optional<Fault> ofCommit() {
    return draw(OF_COMMITS, COMMITS_PER_MILLE);
  }

  void count(Fault fault) {
    happened.merge(fault, 1, Integer::sum);
  }

  Map<Fault, Integer> happened() {
    return happened;
  }

  private Optional<Fault> draw(List<Fault> kinds, int perMille) {
    if (stopped || !chance.perMille(perMille)) {
      return Optional.empty();
    }
    Fault fault = chance.oneOf(kinds);
    count(fault);
    return Optional.of(fault);
  }
}
