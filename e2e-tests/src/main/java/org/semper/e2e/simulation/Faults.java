package org.semper.e2e.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The faults that happen while they may, and how many did.
final class Faults {

  private final FaultSource source;
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private boolean stopped = true;

  Faults(FaultSource source) {
    this.source = source;
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

  /// As [FaultSource#ofMessage].
  Optional<Fault> ofMessage(Life sender, String what) {
    return stopped ? Optional.empty() : counted(source.ofMessage(sender, what));
  }

  /// As [FaultSource#ofCommit].
  Optional<Fault> ofCommit(Life life, String step) {
    return stopped ? Optional.empty() : counted(source.ofCommit(life, step));
  }

  void count(Fault fault) {
    happened.merge(fault, 1, Integer::sum);
  }

  Map<Fault, Integer> happened() {
    return happened;
  }

  private Optional<Fault> counted(Optional<Fault> fault) {
    fault.ifPresent(this::count);
    return fault;
  }
}
