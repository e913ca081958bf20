package org.semper.e2e.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// Who takes part in a simulated market, and what must hold there.
interface Scenario {

  /// Sets the stage; nobody has joined yet.
  ///
  /// @param market an empty folder for everybody's
  Cast cast(Path market, Surroundings surroundings) throws Exception;

  /// A participant and where it lives.
  record Seat(Site site, Participant participant) {}

  /// @param seats in the order in which they join
  /// @param goesOn whether somebody still wants something
  /// @param whole how many purchases came to their receipt, once the end is reached
  record Cast(
      List<Seat> seats, List<Invariant> invariants, BooleanSupplier goesOn, IntSupplier whole) {

    public Cast {
      seats = List.copyOf(seats);
      invariants = List.copyOf(invariants);
    }
  }
}
