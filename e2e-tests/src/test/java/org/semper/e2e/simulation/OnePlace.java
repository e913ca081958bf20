package org.semper.e2e.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fault, at one place of one party; what places there are is found out by going past them.
final class OnePlace implements FaultSource {

  private String party = "";
  private int place;
  private Optional<Fault> fault = Optional.empty();
  private final List<String> passed = new ArrayList<>();

  /// From now on the party's places are counted.
  ///
  /// @param place 1 for the first
  void arm(String party, int place, Optional<Fault> fault) {
    this.party = party;
    this.place = place;
    this.fault = fault;
    passed.clear();
  }

  /// The places that were passed since.
  List<String> passed() {
    return List.copyOf(passed);
  }

  @Override
  public Optional<Fault> ofMessage(Life sender, String what) {
    return isOfMessages() ? at(sender, what) : Optional.empty();
  }

  @Override
  public Optional<Fault> ofCommit(Life life, String step) {
    return isOfMessages() ? Optional.empty() : at(life, step);
  }

  private boolean isOfMessages() {
    return fault
        .filter(kind ->
            switch (kind) {
              case REQUEST_LOST, ANSWER_LOST, SENT_TWICE, COME_LATE -> true;
              default -> false;
            })
        .isPresent();
  }

  private Optional<Fault> at(Life life, String name) {
    if (!life.toString().equals(party)) {
      return Optional.empty();
    }
    passed.add(name);
    return passed.size() == place ? fault : Optional.empty();
  }
}
