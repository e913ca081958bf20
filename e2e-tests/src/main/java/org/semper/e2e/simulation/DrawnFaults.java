package org.semper.e2e.simulation;

import java.util.List;
import java.util.Optional;

/// Faults by chance.
final class DrawnFaults implements FaultSource {

  private static final List<Fault> OF_MESSAGES =
      List.of(Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.SENT_TWICE, Fault.COME_LATE);

  private static final List<Fault> OF_COMMITS =
      List.of(
          Fault.CRASH_BEFORE_COMMIT,
          Fault.CRASH_AFTER_COMMIT,
          Fault.DISK_FULL,
          Fault.DISK_READ_ONLY);

  private final Chance chance;
  private final Rates rates;

  DrawnFaults(Chance chance, Rates rates) {
    this.chance = chance;
    this.rates = rates;
  }

  @Override
  public Optional<Fault> ofMessage(Life sender, String what) {
    return draw(OF_MESSAGES, rates.ofMessages());
  }

  @Override
  public Optional<Fault> ofCommit(Life life, String step) {
    return draw(OF_COMMITS, rates.ofCommits());
  }

  private Optional<Fault> draw(List<Fault> kinds, int perMille) {
    return chance.perMille(perMille) ? Optional.of(chance.oneOf(kinds)) : Optional.empty();
  }
}
